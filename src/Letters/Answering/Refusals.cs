using Letters.Archive;

namespace Letters.Answering;

/// <summary>Says that the letters do not answer, what was searched, and what comes nearest.</summary>
internal static class Refusals
{
    public static NotInLetters NotHeld(Question question, Inquiry inquiry, string named, IReadOnlyList<Letter> held) =>
        Refusal(question, inquiry, $"No letter {named} is among the {Count(held)} held.", held);

    public static NotInLetters WhichLetter(Question question, Inquiry inquiry, IReadOnlyList<Letter> meant) =>
        Refusal(
            question, inquiry,
            $"This may be asked of {meant.Count} letters. Please name one by its number, date or sender, for instance: {Label(meant[0])}.",
            meant);

    public static NotInLetters Unsupported(Question question, Inquiry inquiry, SupportedSentence? nearest, IReadOnlyList<Letter> held)
    {
        if (held.Count == 0) return Refusal(question, inquiry, "No letters are held yet.", held);
        var words = $"The letters do not answer this. I searched {Count(held)}";
        if (nearest is null) return Refusal(question, inquiry, $"{words} and found nothing in them to quote.", held);
        var unmet = nearest.Support.Unmet.Count > 0
            ? $" and found nothing in the right place about {string.Join(", ", nearest.Support.Unmet.Select(word => $"“{word}”"))}"
            : "";
        return Refusal(question, inquiry, $"{words}{unmet}. The nearest is: {Label(nearest.Letter)}.", held);
    }

    private static NotInLetters Refusal(Question question, Inquiry inquiry, string explanation, IReadOnlyList<Letter> held) =>
        new()
        {
            Question = question.Text,
            UnderstoodAs = inquiry.StandAlone,
            Explanation = explanation,
            Suggestions = SuggestedQuestions.From(held),
        };

    private static string Count(IReadOnlyList<Letter> letters) => letters.Count == 1 ? "1 letter" : $"{letters.Count} letters";

    private static string Label(Letter letter) => $"“{letter.Title}” ({letter.Source})";
}
