using Letters.Answering;
using Letters.Archive;

namespace BotService.Channels.Export;

/// <summary>The proof of a statement, as a document's footnote gives it.</summary>
/// <param name="Source">The letter and the place in it as the United Nations cite them: "S/2024/305, annex, para. 3."</param>
/// <param name="Quote">The words themselves, cut out of the letter at the time of the export.</param>
/// <param name="File">The file the letter was read from.</param>
/// <param name="Span">Where the words stand in the letter's text, in UTF-16 code units.</param>
/// <param name="Address">The page that shows them marked, relative to the service.</param>
internal sealed record Footnote(string Source, string Quote, string File, Span Span, string Address)
{
    /// <summary>" (Unofficial translation by a language model: …)", after the quotation; empty where there is none.</summary>
    public string Translation { get; private init; } = "";

    /// <param name="citation">What an answer cited.</param>
    /// <param name="letter">The letter as it is held now.</param>
    /// <returns>Null where these words no longer stand at this place in it.</returns>
    public static Footnote? Of(Citation citation, Letter letter)
    {
        var span = citation.Span;
        if (span is not { Start: >= 0, Length: > 0 } || span.Length > letter.Text.Length - span.Start || span.Of(letter.Text) != citation.Quote) return null;
        return new Footnote(SourceReference.Of(letter, span), span.Of(letter.Text), letter.Source, span, citation.Url)
        {
            Translation = citation.Translation is { } translation ? $" ({translation.Label}: {translation.Words})" : "",
        };
    }

    /// <summary>Exactly where the words stand.</summary>
    public string Place => FormattableString.Invariant($"{File}, start {Span.Start}, length {Span.Length}");
}
