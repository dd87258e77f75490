using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Letters.Answering.Constraints;
using Letters.Archive;
using Letters.Collation.Names;
using Letters.Prompting;
using Letters.Retrieval;
using Microsoft.Extensions.AI;

namespace Letters.Answering.Model;

/// <summary>
/// Has a model say what a question means where rules cannot: one in another language, and one that leans on what was said before in a way
/// the rules left as it was. Its wording is taken only if it keeps every number and symbol and brings no name or number of its own; on any
/// doubt or failure the question stays as it is.
/// </summary>
internal sealed class ModelUnderstanding(IChatClient chat, Prompts prompts)
{
    /// <summary>Turns further back are seldom meant.</summary>
    private const int MostTurns = 3;

    /// <summary>A question with so few words of its own says little without those before it.</summary>
    private const int FewTerms = 1;

    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
    [
        "what", "who", "whom", "whose", "when", "where", "why", "how", "which", "did", "does", "is", "are", "were", "has", "have", "had", "the", "of", "and", "they",
        "that", "there", "any", "said", "say", "tell", "list", "compare", "show", "letters", "letter",
    ], StringComparer.OrdinalIgnoreCase);

    /// <param name="byRules">The question as the rules completed it.</param>
    /// <returns>Null where the rules' wording is to be kept.</returns>
    public async Task<Understood?> ReadAsync(Question question, string byRules, CancellationToken cancellationToken)
    {
        var words = question.Text.Trim();
        var leans = question.Earlier.Count > 0 && byRules == words && Terms.Of(words).Count(token => !AskingWords.Contain(token.Stem)) <= FewTerms;
        if (!leans && !IsForeign(words)) return null;
        try
        {
            var prompt = prompts.UnderstandQuestion;
            var earlier = question.Earlier.TakeLast(MostTurns).ToList();
            var response = await chat.GetResponseAsync(Messages(prompt, words, earlier), prompt.Options.For(question.AskedBy), cancellationToken);
            return Read(response.Text) is { } understood && Keeps(understood.InEnglish, words, earlier) ? understood : null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static IReadOnlyList<ChatMessage> Messages(PromptFile prompt, string question, IEnumerable<Turn> earlier) =>
        prompt.Messages(new Dictionary<string, object?>
        {
            ["question"] = question,
            ["turns"] = earlier.Select(turn => new Dictionary<string, object?> { ["question"] = turn.UnderstoodAs, ["answer"] = turn.Answer.PlainText }).ToList(),
        });

    private static bool IsForeign(string question)
    {
        var words = question.Split([' ', ',', '?', '.', '!', '¿', '¡', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        return question.Any(c => char.IsLetter(c) && c > '\u024F') || (words.Length > 2 && !words.Any(English.Contains));
    }

    private static Understood? Read(string reply)
    {
        var (open, close) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        if (open < 0 || close < open) return null;
        var understood = JsonSerializer.Deserialize(reply[open..(close + 1)], UnderstoodJson.Default.UnderstoodQuestion);
        return understood?.InEnglish?.Trim() is { Length: > 0 and <= Question.LongestText } words && !words.Contains('\n', StringComparison.Ordinal)
            ? new Understood(words, understood.Language is [>= 'a' and <= 'z', >= 'a' and <= 'z'] code ? code : null)
            : null;
    }

    /// <summary>Every number and symbol asked for is still there, and no name or number came in that nobody said.</summary>
    private static bool Keeps(string understood, string question, IEnumerable<Turn> earlier)
    {
        var said = string.Join('\n', earlier.SelectMany(turn => new[] { turn.UnderstoodAs, turn.Answer.PlainText }).Append(question));
        var known = Terms.Of(said).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return NumbersIn(question).All(NumbersIn(understood).Contains)
            && NumbersIn(understood).All(NumbersIn(said).Contains)
            && DocumentSymbol.Find(question).All(symbol => DocumentSymbol.Find(understood).Any(other => other.Value.Denotes(symbol.Value)))
            && NamedThings.Names($"x {understood}").Select(span => span.Of($"x {understood}"))
                .All(name => NameVariants.OfStates.In(name).Any() || Terms.Of(name).All(token => known.Contains(token.Stem)));
    }

    private static List<string> NumbersIn(string words) => [.. NumberWords.In(words).Select(number => number.Value).Where(value => char.IsDigit(value[0]))];
}

/// <summary>A question as a model understands it.</summary>
/// <param name="InEnglish">In English, complete in itself.</param>
/// <param name="Language">ISO 639-1: the language it was asked in; null where the model does not say.</param>
internal sealed record Understood(string InEnglish, string? Language);

internal sealed record UnderstoodQuestion([property: JsonPropertyName("inEnglish")] string? InEnglish, [property: JsonPropertyName("language")] string? Language);

[JsonSerializable(typeof(UnderstoodQuestion))]
internal sealed partial class UnderstoodJson : JsonSerializerContext;
