using System.Text.Json;

namespace BotService.Tests.Commands;

public sealed partial class CommandTests : IDisposable
{
    private const string Letter = """
        Permanent Mission of Vantora

        No. 0417

        3 March 2031

        Excellency,

        Vantora has not closed the strait of Karrow.

        Please accept, Excellency, the assurances of my highest consideration.

        Ilse d'Arvanne
        Permanent Representative
        """;

    private readonly CommandLine program = new();

    [Fact]
    public async Task Ask_prints_the_quotation_and_its_source()
    {
        program.Write("vantora.txt", Letter);
        var (exit, output, error) = await program.RunAsync("ask", "--letters", program.Folder, "Has Vantora closed the strait?");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("“Vantora has not closed the strait of Karrow.” [1]", output, StringComparison.Ordinal);
        Assert.Contains("[1] Letter No. 0417 of 3 March 2031", output, StringComparison.Ordinal);
        Assert.Contains("paragraph 1 · vantora.txt", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_json_keeps_the_contract()
    {
        program.Write("vantora.txt", Letter);
        var (_, output, _) = await program.RunAsync("ask", "--json", "--letters", program.Folder, "Has Vantora closed the strait?");

        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal("grounded", answer.GetProperty("kind").GetString());
        Assert.Equal("Has Vantora closed the strait?", answer.GetProperty("understoodAs").GetString());
        Assert.Equal(1, answer.GetProperty("statements")[0].GetProperty("citations")[0].GetInt32());
        var citation = answer.GetProperty("citations")[0];
        Assert.Equal("Vantora has not closed the strait of Karrow.", citation.GetProperty("quote").GetString());
        Assert.Equal("0417", citation.GetProperty("reference").GetString());
        Assert.Equal("2031-03-03", citation.GetProperty("date").GetString());
        Assert.Equal("vantora.txt", citation.GetProperty("source").GetString());
        Assert.Equal(1, citation.GetProperty("paragraph").GetInt32());
        Assert.Equal(citation.GetProperty("quote").GetString()?.Length, citation.GetProperty("length").GetInt32());
        Assert.EndsWith("#p1", citation.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_exported_with_a_footnote_for_its_quotation()
    {
        program.Write("vantora.txt", Letter);
        var document = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.md");
        var (exit, _, error) = await program.RunAsync("ask", "--letters", program.Folder, "--export", document, "Has Vantora closed the strait?");
        Assert.Equal((0, ""), (exit, error));
        var written = await File.ReadAllTextAsync(document, TestContext.Current.CancellationToken);
        File.Delete(document);
        Assert.StartsWith("## Has Vantora closed the strait?\n", written, StringComparison.Ordinal);
        Assert.Contains("(No. 0417), para. 1. “Vantora has not closed the strait of Karrow.” (vantora.txt, start ", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_writes_over_no_file_unasked()
    {
        program.Write("vantora.txt", Letter);
        var document = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.md");
        await File.WriteAllTextAsync(document, "mine", TestContext.Current.CancellationToken);
        var (exit, _, error) = await program.RunAsync("ask", "--letters", program.Folder, "--export", document, "Has Vantora closed the strait?");
        Assert.Equal(1, exit);
        Assert.Contains("--force", error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(document, TestContext.Current.CancellationToken));

        (exit, _, error) = await program.RunAsync("ask", "--letters", program.Folder, "--export", document, "--force", "Has Vantora closed the strait?");
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("## Has", await File.ReadAllTextAsync(document, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        File.Delete(document);
    }

    [Fact]
    public async Task An_export_of_another_form_is_refused()
    {
        var (exit, _, error) = await program.RunAsync("ask", "--export", "answer.pdf", "Has Vantora closed the strait?");
        Assert.Equal(2, exit);
        Assert.Contains("--export wants a file whose name ends in .md or .docx.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_questions_is_answered_line_by_line_with_its_history()
    {
        program.Write("vantora.txt", Letter);
        var questions = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.jsonl");
        await File.WriteAllLinesAsync(questions,
        [
            """{"id":"a","question":"When was letter No. 0417 written?"}""",
            "",
            """{"id":"b","question":"And what is the number?","history":["Who wrote letter No. 0417?"]}""",
        ], TestContext.Current.CancellationToken);
        var (exit, output, _) = await program.RunAsync("ask", "--json", "--letters", program.Folder, "--questions", questions);
        File.Delete(questions);

        Assert.Equal(0, exit);
        Assert.Equal(["a", "b"], Lines(output).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_is_ingested_is_listed_shown_and_searched()
    {
        var file = program.Write("vantora.txt", Letter);
        var ingested = await program.RunAsync("ingest", program.Folder);
        Assert.Equal(0, ingested.Exit);
        Assert.Contains("1 new, 0 changed, 0 unchanged, 0 removed, 0 unreadable", ingested.Out, StringComparison.Ordinal);

        var listed = JsonDocument.Parse((await program.RunAsync("letters", "--json")).Out).RootElement;
        Assert.Equal("letter", listed.GetProperty("kind").GetString());
        Assert.Equal("0417", listed.GetProperty("number").GetString());
        Assert.False(listed.TryGetProperty("fax", out _));

        var shown = await program.RunAsync("letters", "show", listed.GetProperty("letter").GetString() ?? "");
        Assert.Contains("¶1 Vantora has not closed", shown.Out, StringComparison.Ordinal);

        var hit = JsonDocument.Parse((await program.RunAsync("search", "--json", "closed strait")).Out).RootElement.GetProperty("hits")[0];
        Assert.Equal("vantora.txt", hit.GetProperty("source").GetString());

        File.Delete(file);
        program.Write("other.txt", "Elbria has opened the harbour.");
        Assert.Contains("1 new, 0 changed, 0 unchanged, 1 removed", (await program.RunAsync("ingest", program.Folder)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_is_listed_with_the_letter_it_means_and_shown_from_both_sides()
    {
        program.Write("vantora.txt", Letter);
        program.Write("elbria.txt", """
            Permanent Mission of Elbria

            No. 1188

            7 March 2031

            Excellency,

            In reply to your letter No. 0417 of 3 March 2031, I recall resolution 2996 (2029).

            Anselm Quoyle
            Permanent Representative

            The Permanent Representative of Vantora
            """);
        var lines = Lines((await program.RunAsync("letters", "--json", "--letters", program.Folder)).Out).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var (elbria, vantora) = (lines[0], lines[1]);
        var (reply, resolution) = (elbria.GetProperty("references")[0], elbria.GetProperty("references")[1]);
        Assert.Equal("repliesTo", reply.GetProperty("relation").GetString());
        Assert.Equal(vantora.GetProperty("letter").GetString(), reply.GetProperty("target").GetString());
        Assert.Equal(vantora.GetProperty("letter").GetString(), reply.GetProperty("letter").GetString());
        Assert.Equal("In reply to your letter No. 0417 of 3 March 2031, I recall resolution 2996 (2029).", reply.GetProperty("quote").GetString());
        Assert.Equal("refersTo", resolution.GetProperty("relation").GetString());
        Assert.Equal("S/RES/2996 (2029)", resolution.GetProperty("target").GetString());
        Assert.False(resolution.TryGetProperty("letter", out _));

        Assert.Contains("Answers\n     your letter No. 0417 of 3 March 2031 = vantora.txt", (await program.RunAsync("letters", "show", "--letters", program.Folder, "1188")).Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Answered by\n     elbria.txt: «In reply to", (await program.RunAsync("letters", "show", "--letters", program.Folder, "0417")).Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_listed_as_one_and_its_differences_are_shown()
    {
        const string Longer = "Vantora has not closed the strait of Karrow. On 13 April 2031 the light at Cape Ennor was lit as on every other night, "
            + "and the pilots of the joint scheme brought nine ships through without a delay that any master complained of.";
        program.Write("vantora.txt", Letter.Replace("Vantora has not closed the strait of Karrow.", Longer, StringComparison.Ordinal));
        program.Write("reprint.txt", Letter.Replace("Vantora has not closed the strait of Karrow.", Longer, StringComparison.Ordinal)
            .Replace("13 April", "14 April", StringComparison.Ordinal).Replace("No. 0417\n\n", "", StringComparison.Ordinal));
        var lines = Lines((await program.RunAsync("letters", "--json", "--letters", program.Folder)).Out).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(lines[1].GetProperty("letter").GetString(), lines[0].GetProperty("witnessOf").GetString());
        Assert.Equal("reprint.txt", lines[1].GetProperty("witnesses")[0].GetString());
        var shown = await program.RunAsync("letters", "show", "--letters", program.Folder, "0417");
        Assert.Contains("Also held as reprint.txt", shown.Out, StringComparison.Ordinal);
        Assert.Contains("para. 1: «…strait of Karrow. On 13 April 2031 the light at…» here, «…strait of Karrow. On 14 April 2031 the light at…» in reprint.txt", shown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_file_is_named_and_the_exit_code_tells()
    {
        program.Write("scan.gif", "GIF89a");
        program.Write("vantora.txt", Letter);
        var (exit, output, _) = await program.RunAsync("ingest", program.Folder);

        Assert.Equal(1, exit);
        Assert.Contains("scan.gif is a picture", output, StringComparison.Ordinal);
        Assert.Contains("1 new", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "ask")]
    [InlineData(2, "ask", "--questions")]
    [InlineData(2, "ask", "one", "two")]
    [InlineData(2, "search")]
    [InlineData(2, "search", "--take", "0", "words")]
    [InlineData(2, "search", "--take", "abc", "words")]
    [InlineData(2, "aks", "a question")]
    [InlineData(2, "eval")]
    [InlineData(2, "letters", "show")]
    [InlineData(2, "--hepl")]
    [InlineData(2, "--json", "ask", "Who wrote?")]
    [InlineData(2, "--urls")]
    [InlineData(2, "--urls=http://127.0.0.1:0", "--Letter:Path=letters")]
    [InlineData(1, "--urls=nonsense")]
    [InlineData(1, "--urls=ftp://127.0.0.1:0")]
    [InlineData(1, "--urls=http://127.0.0.1:0", "--Letters:Data", " ")]
    [InlineData(1, "ask", "--letters", "nowhere", "Who wrote?")]
    [InlineData(1, "ask", "--questions", "nowhere.jsonl")]
    [InlineData(1, "ask", "--letters", "", "Who wrote?")]
    [InlineData(1, "ingest", "")]
    [InlineData(1, "ingest", "nowhere")]
    [InlineData(1, "eval", "--beir", "nowhere")]
    [InlineData(1, "letters", "show", "nobody")]
    public async Task A_mistake_gets_one_line_and_its_exit_code(int expected, params string[] args)
    {
        var (exit, _, error) = await program.RunAsync(args);

        Assert.Equal(expected, exit);
        Assert.Single(Lines(error));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_show_is_sent_to_the_help_of_show()
    {
        var (_, _, error) = await program.RunAsync("letters", "show");

        Assert.Contains("Try: BotService letters show --help", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_said_to_be_empty()
    {
        var (exit, _, error) = await program.RunAsync("ask", "--letters", program.Folder, "Who wrote?");

        Assert.Equal(1, exit);
        Assert.Contains("holds no file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_was_emptied_gives_up_its_letters()
    {
        var file = program.Write("vantora.txt", Letter);
        await program.RunAsync("ingest", program.Folder);
        File.Delete(file);
        var (exit, output, _) = await program.RunAsync("ingest", program.Folder);

        Assert.Equal(0, exit);
        Assert.Contains("1 removed", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":7}")]
    [InlineData("{\"question\":\"Who?\",\"history\":[null]}")]
    [InlineData("{\"id\":5,\"question\":\"Who?\"}")]
    [InlineData("Who?")]
    public async Task A_line_that_is_no_question_is_named_by_its_number(string line)
    {
        var questions = program.Write("questions.jsonl", $"{{\"question\":\"Who?\"}}\n{line}\n");
        var (exit, _, error) = await program.RunAsync("ask", "--questions", questions);

        Assert.Equal(1, exit);
        Assert.Contains("line 2", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("search")]
    [InlineData("ingest")]
    [InlineData("letters")]
    [InlineData("eval")]
    public async Task Every_verb_explains_itself(string verb)
    {
        var (exit, output, _) = await program.RunAsync(verb, "--help");

        Assert.Equal(0, exit);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    public void Dispose() => program.Dispose();

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
