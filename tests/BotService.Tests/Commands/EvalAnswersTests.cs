using System.Text.Json;

namespace BotService.Tests.Commands;

public sealed class EvalAnswersTests : IDisposable
{
    private readonly CommandLine program = new();
    private readonly string questions;

    public EvalAnswersTests()
    {
        var letters = Directory.CreateDirectory(Path.Combine(program.Folder, "letters")).Name;
        program.Write(Path.Combine(letters, "vantora.txt"), """
            Permanent Mission of Vantora

            No. 0417

            3 March 2031

            Excellency,

            Vantora has not closed the strait of Karrow.

            Please accept, Excellency, the assurances of my highest consideration.

            Ilse d'Arvanne
            Permanent Representative
            """);
        questions = program.Write("questions.jsonl", """
            {"id":"a","question":"Has Vantora closed the strait?","answers":["has not closed"],"source":"vantora.txt","set":"dev"}
            {"id":"b","question":"Who wrote letter No. 0417?","answers":["Sir Anselm Quoyle"],"source":"vantora.txt","kind":"header","set":"held"}
            {"id":"c","question":"Who won the chess tournament?","unanswerable":true,"set":"held"}
            """);
    }

    private string Letters => Path.Combine(program.Folder, "letters");

    [Fact]
    public async Task A_scorecard_has_a_row_for_each_kind_and_tells_what_was_not_done_right()
    {
        var (exit, output, error) = await program.RunAsync("eval", "answers", "--questions", questions, "--letters", Letters);

        Assert.Equal((0, ""), (exit, error));
        var rows = output.Split('\n').Select(line => line.Split('│', StringSplitOptions.TrimEntries)).Where(cells => cells.Length > 5).ToList();
        Assert.Equal(["Kind", "fact", "header", "unanswerable", "overall"], rows.Select(cells => cells[0]));
        Assert.Equal(["3", "66.7", "50.0", "100.0", "100.0", "100.0", "0.0", "33.3"], rows[^1][1..]);
        Assert.Contains("1 letter · quotations exact in 100.0 % · p50 ", output, StringComparison.Ordinal);
        Assert.Contains("b (header) Who wrote letter No. 0417?", output, StringComparison.Ordinal);
        Assert.Contains("expected: “Sir Anselm Quoyle” (vantora.txt)", output, StringComparison.Ordinal);
        Assert.Matches("said: .*d'Arvanne", output);
        Assert.DoesNotContain("a (fact)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_half_of_the_questions_is_asked_alone_and_printed_as_one_JSON_object()
    {
        var (exit, output, _) = await program.RunAsync(
            "eval", "answers", "--json", "--set", "held", "--letters", Letters, "--questions", questions);

        Assert.Equal(0, exit);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal((2, 0.5), (
            report.GetProperty("overall").GetProperty("questions").GetInt32(),
            report.GetProperty("overall").GetProperty("right").GetDouble()));
        Assert.Equal(["header", "unanswerable"], report.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetProperty("kind").GetString()));
        Assert.Equal("b", Assert.Single(report.GetProperty("failures").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(1, report.GetProperty("quotesExact").GetDouble());
    }

    [Theory]
    [InlineData(2, "--questions")]
    [InlineData(2, "--questions", "questions.jsonl", "--set", "other")]
    [InlineData(1, "--questions", "nowhere.jsonl")]
    [InlineData(1, "--questions", "questions.jsonl", "questions.jsonl")]
    [InlineData(1, "--questions", "letters/vantora.txt")]
    [InlineData(1, "--questions", "unmarked.jsonl", "--set", "dev")]
    [InlineData(1, "--questions", "questions.jsonl", "--letters", "nowhere")]
    public async Task A_mistake_gets_one_line_and_its_exit_code(int expected, params string[] args)
    {
        program.Write("unmarked.jsonl", """{"id":"a","question":"Who won?","unanswerable":true}""");
        var (exit, output, error) = await program.RunAsync(["eval", "answers", .. args]);

        Assert.Equal((expected, ""), (exit, output));
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    public void Dispose() => program.Dispose();
}
