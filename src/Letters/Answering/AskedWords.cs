using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Which words of a quotation are shown in bold: those that answer, where the kind of question tells them; else those it asks with.</summary>
internal sealed class AskedWords
{
    /// <summary>More than so many would mark the sentence and not the answer.</summary>
    private const int Most = 3;

    private readonly string question;
    private readonly AskedFor kind;
    private readonly HashSet<string> stems;

    public AskedWords(string question)
    {
        this.question = question;
        kind = AskedForThings.In(question);
        stems = Terms.Of(question).Select(token => token.Stem).Where(stem => !AskingWords.Contain(stem)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The spans to mark within the sentence, in order, apart from each other.</summary>
    public IReadOnlyList<Span> In(string text, Span sentence)
    {
        var asking = AskedWith(text, sentence);
        if (kind == AskedFor.Reason) return asking;
        var answers = AskedForThings.SpansIn(kind, text, sentence, question);
        if (kind == AskedFor.Number && CountedIn(text, sentence, answers) is { Count: > 0 } counted) answers = counted;
        if (answers.Count == 0) return asking;
        // Of many that may answer, those do that stand next to what is asked about.
        return [.. answers
            .OrderBy(span => asking.Count == 0 ? span.Start : asking.Min(word => Distance(word, span)))
            .ThenBy(span => span.Start)
            .Take(Most)
            .OrderBy(span => span.Start)];
    }

    private List<Span> AskedWith(string text, Span sentence)
    {
        var marked = new List<Span>();
        foreach (var token in Terms.Of(text, sentence).Where(token => stems.Contains(token.Stem)))
            if (marked.Count == 0 || !marked[^1].Overlaps(token.Span)) // a symbol's parts stand inside it
                marked.Add(token.Span);
        return marked;
    }

    /// <summary>Of the numbers, those that stand with the thing "how many things" counts.</summary>
    private List<Span> CountedIn(string text, Span sentence, IReadOnlyList<Span> numbers) =>
        QuestionWording.CountedThings(question) is not { } things ? []
        : [.. numbers.Where(number => Terms.Of(text, number with { Length = Math.Min(sentence.End, number.End + 20) - number.Start })
            .Any(token => Terms.Of(things).Any(thing => thing.Stem == token.Stem)))];

    private static int Distance(Span one, Span other) =>
        one.Overlaps(other) ? 0 : one.End <= other.Start ? other.Start - one.End : one.Start - other.End;
}
