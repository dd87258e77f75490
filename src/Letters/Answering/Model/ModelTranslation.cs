using System.Text.Json;
using System.Text.Json.Serialization;
using Letters.Archive;
using Letters.Prompting;
using Microsoft.Extensions.AI;

namespace Letters.Answering.Model;

/// <summary>
/// Has a model translate the cited words of an answer that are not in the reader's language, all of them at once. What
/// <see cref="TranslationCheck"/> does not let through, and whatever goes wrong, leaves the words as they are: in the original.
/// </summary>
internal sealed class ModelTranslation(IChatClient chat, Prompts prompts)
{
    /// <summary>More quotations than this are a list to be read in the original.</summary>
    private const int Most = 12;

    /// <summary>In characters, all quotations together.</summary>
    private const int LongestSheet = 6_000;

    /// <summary>In characters: a reply that is longer translates something else.</summary>
    private const int LongestReply = 64 * 1024;

    /// <summary>The citations that a reader of the language needs translated: those in another, where it is known which.</summary>
    public static IReadOnlyList<Citation> NeededBy(string language, Answer answer, IReadOnlyList<Letter> held)
    {
        var (needed, length) = (new List<Citation>(), 0);
        var languages = Languages(answer.Citations, held);
        foreach (var citation in answer.Citations.Where(citation => languages.GetValueOrDefault(citation.Letter) is { } written && written != language))
        {
            length += citation.Quote.Length;
            if (needed.Count == Most || length > LongestSheet) break;
            needed.Add(citation);
        }
        return needed;
    }

    /// <param name="language">ISO 639-1: the reader's.</param>
    /// <param name="needed">The citations to translate; at least one.</param>
    /// <returns>The answer with the translations that may be shown.</returns>
    public async Task<Answer> IntoAsync(
        string language, Answer answer, IReadOnlyList<Citation> needed, IReadOnlyList<Letter> held, string askedBy, CancellationToken cancellationToken)
    {
        var prompt = prompts.TranslateForDisplay;
        var response = await chat.GetResponseAsync(Messages(prompt, language, needed, held), prompt.Options.For(askedBy), cancellationToken);
        var shown = new Dictionary<int, Translation>();
        foreach (var translated in Read(response.Text).Where(one => one.Words is not null).GroupBy(one => one.Number).Where(same => same.Count() == 1).Select(same => same.First()))
            if (needed.FirstOrDefault(citation => citation.Number == translated.Number) is { } citation
                && TranslationCheck.Shown(citation.Quote, translated.Words ?? "", language) is { } words)
                shown[citation.Number] = new Translation(language, words);
        return answer with
        {
            Citations = [.. answer.Citations.Select(citation => citation with { Translation = shown.GetValueOrDefault(citation.Number) })],
            Why = (answer.Why ?? Explanation.OfRecords) with { Translation = new TranslationAccount(prompt.Hash, language, needed.Count, needed.Count - shown.Count) },
        };
    }

    private static IReadOnlyList<ChatMessage> Messages(PromptFile prompt, string language, IReadOnlyList<Citation> needed, IReadOnlyList<Letter> held)
    {
        var languages = Languages(needed, held);
        return prompt.Messages(new Dictionary<string, object?>
        {
            ["to"] = language,
            ["quotations"] = needed.Select(citation => new Dictionary<string, object?>
            {
                ["number"] = citation.Number,
                ["from"] = languages.GetValueOrDefault(citation.Letter),
                ["words"] = citation.Quote,
            }).ToList(),
        });
    }

    /// <summary>The languages of the letters cited.</summary>
    private static Dictionary<LetterId, string?> Languages(IEnumerable<Citation> cited, IReadOnlyList<Letter> held)
    {
        var ids = cited.Select(citation => citation.Letter).ToHashSet();
        return held.Where(letter => ids.Contains(letter.Id)).DistinctBy(letter => letter.Id).ToDictionary(letter => letter.Id, letter => letter.Language);
    }

    private static IReadOnlyList<TranslatedWords> Read(string reply)
    {
        var (open, close) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        if (open < 0 || close < open || reply.Length > LongestReply) return [];
        return JsonSerializer.Deserialize(reply[open..(close + 1)], TranslationJson.Default.TranslatedQuotations)?.Translations?.OfType<TranslatedWords>().ToList() ?? [];
    }
}

/// <summary>What a model had to do with the translations beside an answer.</summary>
/// <param name="PromptHash">Which prompt it was asked with.</param>
/// <param name="Language">The language it was to translate into.</param>
/// <param name="Asked">How many quotations it was given.</param>
/// <param name="Dropped">How many of them are shown without a translation.</param>
public sealed record TranslationAccount(string PromptHash, string Language, int Asked, int Dropped);

internal sealed record TranslatedQuotations([property: JsonPropertyName("translations")] IReadOnlyList<TranslatedWords?>? Translations);

/// <param name="Number">The number the quotation was given under.</param>
internal sealed record TranslatedWords([property: JsonPropertyName("number")] int Number, [property: JsonPropertyName("translation")] string? Words);

[JsonSerializable(typeof(TranslatedQuotations))]
internal sealed partial class TranslationJson : JsonSerializerContext;
