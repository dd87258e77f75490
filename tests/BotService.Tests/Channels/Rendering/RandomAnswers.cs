using Letters.Answering;
using Letters.Archive;

namespace BotService.Tests.Channels.Rendering;

/// <summary>
/// Answers no desk would give: of any length and any number of citations, unused, unknown and repeated numbers, and words that try
/// to look like marks. The same seed gives the same answers.
/// </summary>
internal sealed class RandomAnswers(int seed)
{
    private static readonly string[] Words =
    [
        "Norland", "has", "not", "sold", "boats", "[1]", "[12]", "[", "]", "\\", "**bold**", "🚢", "e\u0301", "“", "”", "\"", "(c)", "...", "it's",
        "<b>", "&nbsp;", "https://a.example/b(c)", "`code`", "# head", "", "\u200f", "مرحبا", "S/PV.9612", "1.", "- x", "|a|b|", "\u0001",
    ];

    private static readonly string[] Files = ["a.pdf", "b/c.docx", "mail.mbox", "x.TXT", "no-extension", ".pdf", "scan.odt"];

    private readonly Random random = new(seed);

    public Answer Next() => random.Next(10) switch
    {
        0 => new OutOfScope { Question = Text(3), UnderstoodAs = Text(3), Reply = $"Hello. {Text(9)}" },
        1 => new NotInLetters { Question = "q", UnderstoodAs = random.Next(2) == 0 ? "q" : Text(5), Explanation = $"No letter says it. {Text(30)}", ByModel = random.Next(4) == 0 },
        _ => Grounded(),
    };

    public string Channel() => random.Next(4) switch { 0 => "agents", 1 => "emulator", 2 => "webchat", _ => "msteams" };

    public int Next(int below) => random.Next(below);

    private Grounded Grounded()
    {
        var size = random.Next(300) switch { 0 => 120, < 10 => 40, _ => 5 };
        var citations = Enumerable.Range(1, random.Next(size)).Select(Citation).ToList();
        var statements = Enumerable.Range(0, random.Next(1, size)).Select(_ => Statement(citations.Count)).ToList();
        var asked = Text(4);
        return new Grounded
        {
            Question = asked,
            UnderstoodAs = random.Next(3) == 0 ? Text(8) : asked,
            Preface = random.Next(3) == 0 ? $"{statements.Count} of the letters held:" : "",
            More = random.Next(3) == 0 ? Text(6) : "",
            Form = (AnswerForm)random.Next(Enum.GetValues<AnswerForm>().Length),
            ByModel = random.Next(4) == 0,
            Statements = statements,
            Citations = citations,
            Suggestions = [.. Enumerable.Range(0, random.Next(5)).Select(i => $"And {i}?")],
        };
    }

    private Statement Statement(int citations)
    {
        var numbers = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, citations + 2)).ToList();
        var when = random.Next(4) == 0 ? $"“{Text(3)}”" : null;
        var before = when is null ? "" : $"{when}: ";
        var (text, markdown) = ($"{before}{Text(6)}: ", $"{QuoteMarkdown.Escape(before)}{QuoteMarkdown.Escape(Text(6))}: ");
        foreach (var number in numbers)
        {
            var quote = Text(random.Next(300) == 0 ? 600 : 8);
            text += $"“{quote}” [{number}]; ";
            markdown += $"“{QuoteMarkdown.Escape(quote)}” [{number}]; ";
        }
        return new Statement(text, markdown, null, numbers) { When = when };
    }

    private Citation Citation(int number) => new(
        number, new LetterId($"letter-{number}"), Files[random.Next(Files.Length)], Text(12), random.Next(2) == 0 ? Text(4) : null,
        random.Next(2) == 0 ? [Text(2)] : [], random.Next(2) == 0 ? new LetterDate(2031, 5, 4) : null, null, random.Next(5),
        new Span(number * 7, 3), Text(random.Next(200) == 0 ? 300 : 8));

    private string Text(int most)
    {
        var count = random.Next(1, most + 1);
        return string.Join(random.Next(5) == 0 ? "\n" : " ", Enumerable.Range(0, count).Select(_ => Words[random.Next(Words.Length)]));
    }
}
