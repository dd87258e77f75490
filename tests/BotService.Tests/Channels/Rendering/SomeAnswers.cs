using Letters.Answering;
using Letters.Archive;

namespace BotService.Tests.Channels.Rendering;

/// <summary>Answers as the desk gives them.</summary>
internal static class SomeAnswers
{
    public static Citation Citation(int number, string title = "Letter of Norland", int paragraph = 2) => new(
        number, new LetterId("norland-0a1b2c"), "norland.txt", title, "7731", [], new LetterDate(2031, 5, 4),
        "Ida Harrowgate, Permanent Representative", paragraph, new Span(10 * number, 12), "has not sold");

    public static Grounded Grounded(string markdown, params IReadOnlyList<Citation> citations) => new()
    {
        Question = "Who sold boats?",
        UnderstoodAs = "Who sold boats?",
        Statements = [new Statement(markdown, markdown, null, [.. citations.Select(citation => citation.Number)])],
        Citations = citations,
        Suggestions = ["And when?"],
    };

    public static NotInLetters NotInLetters(string understood) =>
        new() { Question = "And when?", UnderstoodAs = understood, Explanation = "No letter says it." };
}
