using Letters.Archive;

namespace Letters.Retrieval;

/// <summary>What kind of thing a question wants for an answer.</summary>
public enum AskedFor
{
    Anything,

    /// <summary>Whoever did or said it: a person, or a party that acts like one.</summary>
    Person,

    /// <summary>The office or capacity somebody holds.</summary>
    Office,
    State,
    Date,
    Number,
    Place,

    /// <summary>A document, by its symbol, or a meeting by its number.</summary>
    Symbol,
    YesOrNo,
    Reason,

    /// <summary>Several things, of whatever kind.</summary>
    List,
}

/// <summary>Tells what a question asks for, and which words of a sentence are of that kind and new to the question.</summary>
public static class AskedForThings
{
    /// <summary>
    /// Told by the first word that asks: "Which States abstained when it was adopted?" wants States, no date. A question word that
    /// tells no kind ("What did he say when …?") ends the search.
    /// </summary>
    public static AskedFor In(string question) => QuestionWording.KindOf(question);

    /// <summary>Whether the sentence brings something new of the asked-for kind. True where no words of a sentence could tell.</summary>
    public static bool StandIn(AskedFor kind, string text, Span sentence, string question) =>
        kind is AskedFor.Anything or AskedFor.YesOrNo or AskedFor.List || SpansIn(kind, text, sentence, question).Count > 0;

    /// <summary>
    /// The words of the sentence that may be the answer: of the asked-for kind, and not in the question already. In order, none
    /// overlapping another; for <see cref="AskedFor.Reason"/> the words that open a reason. Empty for the kinds no words can tell.
    /// </summary>
    public static IReadOnlyList<Span> SpansIn(AskedFor kind, string text, Span sentence, string question)
    {
        var words = sentence.Of(text);
        var found = kind switch
        {
            AskedFor.Number => NamedThings.Numbers(words),
            AskedFor.Date => NamedThings.Dates(words),
            AskedFor.Person or AskedFor.Place or AskedFor.State => NamedThings.Names(words),
            AskedFor.Office => NamedThings.Offices(words),
            AskedFor.Symbol => NamedThings.Symbols(words),
            AskedFor.Reason => NamedThings.Reasons(words),
            _ => [],
        };
        return [.. found
            .Where(span => IsNew(kind, span.Of(words), question))
            .Select(span => span with { Start = span.Start + sentence.Start })];
    }

    /// <summary>
    /// Whether a number stands right before the thing that "how many things" counts. True for any other question, and where the
    /// sentence does not name the thing at all: it may be counted without being named.
    /// </summary>
    public static bool IsCounted(string question, string text, Span sentence)
    {
        if (QuestionWording.CountedThings(question) is not { } counted) return true;
        var things = Terms.Of(counted).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var words = sentence.Of(text);
        var named = Terms.Of(words).Where(token => things.Contains(token.Stem)).ToList();
        return named.Count == 0 || named.Exists(token => NamedThings.EndsInANumber(words[Math.Max(0, token.Span.Start - 40)..token.Span.Start]));
    }

    /// <summary>
    /// A name is known by its last word ("Ambassador Bråten" is nothing new to a question about Bråten); of a date, a number or a
    /// symbol any part may be new.
    /// </summary>
    private static bool IsNew(AskedFor kind, string words, string question) =>
        kind switch
        {
            AskedFor.Reason => true,
            AskedFor.Date or AskedFor.Symbol => words.Split(' ').Any(word => !Holds(question, word.Trim(',', '.'))),
            AskedFor.Number => !Holds(question, words.Split(' ')[0]),
            _ => !Holds(question, words.Split(' ')[^1]),
        };

    /// <summary>Whether the question holds the word by itself: "one" is new to a question about drones.</summary>
    private static bool Holds(string question, string word)
    {
        if (word.Length == 0) return true;
        for (var at = question.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
             at = question.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(question[at - 1]))
                && (at + word.Length == question.Length || !char.IsLetterOrDigit(question[at + word.Length])))
                return true;
        return false;
    }
}
