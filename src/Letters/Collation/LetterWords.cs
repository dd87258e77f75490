using Letters.Archive;
using Letters.Reading.Layout;
using Letters.Retrieval;

namespace Letters.Collation;

/// <summary>
/// The words of a letter by which it is compared with another: those of its own body, folded to lower case without diacritics.
/// Letterhead, signature and an editor's notes are left out, for a reprint has others; so is all from the first annex on, which is
/// another document: a letter that transmits a letter is no copy of it.
/// </summary>
internal sealed class LetterWords
{
    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    private LetterWords(Letter letter, ulong[] hashes, Span[] spans) => (Letter, Hashes, Spans) = (letter, hashes, spans);

    public Letter Letter { get; }

    /// <summary>One a word, equal for words that fold to the same letters (FNV-1a, 64 bits).</summary>
    public IReadOnlyList<ulong> Hashes { get; }

    /// <summary>Where each word stands in the letter's text.</summary>
    public IReadOnlyList<Span> Spans { get; }

    public int Count => Spans.Count;

    public static LetterWords Of(Letter letter) => Of(letter, OwnBody(letter));

    /// <summary>The words of the whole text, letterhead, signature and annexes included.</summary>
    public static LetterWords OfAll(Letter letter) => Of(letter, letter.Paragraphs);

    private static IEnumerable<Paragraph> OwnBody(Letter letter)
    {
        var hasBody = false;
        foreach (var paragraph in letter.Paragraphs)
        {
            if (paragraph.Number == 0 && hasBody && LetterPhrases.IsAnnexHead(paragraph.Span.Of(letter.Text))) yield break;
            if (paragraph.Role != ParagraphRole.Body) continue;
            hasBody = true;
            yield return paragraph;
        }
    }

    private static LetterWords Of(Letter letter, IEnumerable<Paragraph> paragraphs)
    {
        var hashes = new List<ulong>();
        var spans = new List<Span>();
        Span<char> folded = stackalloc char[4];
        foreach (var paragraph in paragraphs)
        {
            for (var at = paragraph.Span.Start; at < paragraph.Span.End;)
            {
                var (start, hash) = (at, Offset);
                for (; at < paragraph.Span.End && char.IsLetterOrDigit(letter.Text[at]); at++)
                    foreach (var c in folded[..Folding.Fold(letter.Text[at], folded)])
                        hash = (hash ^ c) * Prime;
                if (at > start)
                {
                    hashes.Add(hash);
                    spans.Add(Span.Between(start, at));
                }
                else
                {
                    at++;
                }
            }
        }
        return new LetterWords(letter, [.. hashes], [.. spans]);
    }

    /// <summary>The folded letters of some of the words, without blanks.</summary>
    public string Folded(int from, int to)
    {
        var words = new System.Text.StringBuilder();
        Span<char> folded = stackalloc char[4];
        for (var i = from; i < to; i++)
            foreach (var c in Letter.Text.AsSpan(Spans[i].Start, Spans[i].Length))
                words.Append(folded[..Folding.Fold(c, folded)]);
        return words.ToString();
    }
}
