using Letters.Answering.Timelines;
using Letters.Archive;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Says that the letters do not answer, what was searched, and what comes nearest.</summary>
internal static class Refusals
{
    /// <param name="nearest">What the other letters say nearest to the question, where it takes up most of it; else null.</param>
    public static NotInLetters NotHeld(Question question, Inquiry inquiry, LetterReference asked, RankedSentence? nearest, IReadOnlyList<Letter> held, NameVariants names)
    {
        var byDate = asked.UnknownDay is { } day && DayOfALetter.Nearest(day, held) is { } other ? $" The nearest by date is of {other.Header.Date?.Value.ToProse()}: {Label(other)}." : "";
        var words = $"No letter {asked.Unknown} is among the {Count(held)} held.{byDate}";
        return nearest is not null && Shortfall.Of(inquiry.StandAlone, nearest, names).IsNear
            ? Refusal(question, inquiry, $"{words} The nearest they say is this:", held, Quoting(inquiry, nearest))
            : Refusal(question, inquiry, words, held);
    }

    /// <param name="time">The time asked for, as it is read.</param>
    /// <param name="more">What may belong to it for all that is known; mostly empty.</param>
    public static NotInLetters NothingDated(Question question, Inquiry inquiry, TimelineQuestion asked, AskedTime time, string more, IReadOnlyList<Letter> held)
    {
        var by = asked.Writers.Count == 0 ? "" : $" written by {string.Join(" or ", asked.Writers)}";
        var about = asked.Topic.Length == 0 ? "" : $" about ‘{asked.Topic}’";
        return Refusal(
            question, inquiry,
            $"The letters do not answer this. I searched {Count(held)}; nothing{by}{about} is dated ‘{time.Words}’ {time.Reading}".TrimEnd()
            + $" in {(held.Count == 1 ? "it" : "them")}. {more}".TrimEnd(),
            held);
    }

    public static NotInLetters WhichLetter(Question question, Inquiry inquiry, IReadOnlyList<Letter> meant) =>
        Refusal(
            question, inquiry,
            $"This may be asked of {meant.Count} letters. Please name one by its number, date or sender, for instance: {Label(meant[0])}.",
            meant);

    /// <summary>
    /// What was searched, what in the question nothing takes up, and the nearest there is: the sentence itself where most of the question is
    /// met, so that a false premise meets what the letters do say; else the letter's name.
    /// </summary>
    public static NotInLetters Unsupported(Question question, Inquiry inquiry, RankedSentence? nearest, IReadOnlyList<Letter> held, NameVariants names)
    {
        if (held.Count == 0) return Refusal(question, inquiry, "No letters are held yet.", held);
        var words = $"The letters do not answer this. I searched {Count(held)}";
        if (nearest is null) return Refusal(question, inquiry, $"{words} and found nothing in them to quote.", held);

        var shortfall = Shortfall.Of(inquiry.StandAlone, nearest, names);
        var missing = Missing(shortfall, held);
        return shortfall.IsNear
            ? Refusal(question, inquiry, $"{words}{missing}. The nearest they say{Instead(shortfall)} is this:", held, Quoting(inquiry, nearest))
            : Refusal(question, inquiry, $"{words}{missing}. The nearest is: {Label(nearest.Evidence.Letter)}.", held);
    }

    /// <summary>What the question takes for granted of one, the letters tell of another: they are quoted, and nothing is answered.</summary>
    public static NotInLetters DoneByAnother(Question question, Inquiry inquiry, string doer, RankedSentence told, IReadOnlyList<Letter> held) =>
        Refusal(
            question, inquiry, $"The letters do not answer this. I searched {Count(held)}; nothing found in them tells it of ‘{doer}’. The nearest they say is this:", held,
            Quoting(inquiry, told));

    /// <summary>"; none of them mentions ‘Portugal’, and nothing in the right place is about ‘price’".</summary>
    private static string Missing(Shortfall shortfall, IReadOnlyList<Letter> held)
    {
        var unmet = shortfall.Unmet.ToLookup(words => held.Any(Mentions.Of(words)));
        var said = new List<string>();
        if (unmet[false].Any()) said.Add($"{(held.Count == 1 ? "it does not mention" : "none of them mentions")} {Quote(unmet[false], "or")}");
        if (unmet[true].Any()) said.Add($"nothing in the right place is about {Quote(unmet[true], "or")}");
        if (shortfall.Speaker is { } speaker) said.Add($"none of it is shown to be said by ‘{speaker}’");
        return said.Count == 0 ? "" : $"; {string.Join(", and ", said)}";
    }

    private static string Instead(Shortfall shortfall) =>
        shortfall.Fits.FirstOrDefault(fit => fit.Instead is not null) is { } fit ? $", of ‘{fit.Instead}’ and not of ‘{fit.Constraint.Words}’," : "";

    private static CitationGate Quoting(Inquiry inquiry, RankedSentence nearest)
    {
        var gate = new CitationGate();
        gate.Admit(QuotingWriter.Statement(new AskedWords(inquiry.StandAlone), nearest));
        return gate;
    }

    private static NotInLetters Refusal(
        Question question, Inquiry inquiry, string explanation, IReadOnlyList<Letter> suggesting, CitationGate? proven = null) =>
        new()
        {
            Question = question.Text,
            UnderstoodAs = inquiry.StandAlone,
            Explanation = explanation.ReplaceLineEndings(" "), // it holds words of the question
            Statements = proven?.Statements ?? [],
            Citations = proven?.Citations ?? [],
            Suggestions = SuggestedQuestions.From(suggesting),
        };

    private static string Quote(IEnumerable<string> words, string and)
    {
        var quoted = words.Distinct(StringComparer.OrdinalIgnoreCase).Select(word => $"‘{word}’").ToList();
        return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} {and} {quoted[^1]}";
    }

    private static string Count(IReadOnlyList<Letter> letters) => letters.Count == 1 ? "1 letter" : $"{letters.Count} letters";

    /// <summary>A title that bids the reader do something is not passed on.</summary>
    private static string Label(Letter letter) => Bidding.IsIn(letter.Title) ? letter.Source : $"“{letter.Title}” ({letter.Source})";
}
