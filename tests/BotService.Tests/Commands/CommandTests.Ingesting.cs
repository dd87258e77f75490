using System.Text.Json;

namespace BotService.Tests.Commands;

/// <summary>What becomes of the index when folders change.</summary>
public sealed partial class CommandTests
{
    [Fact]
    public async Task An_index_is_proven_to_be_what_the_files_say_or_told_where_it_is_not()
    {
        program.Write("vantora.txt", Letter);
        await program.RunAsync("ingest", program.Folder);
        var (exit, output, _) = await program.RunAsync("ingest", "--verify");
        Assert.Equal(0, exit);
        var digests = Lines(output).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]).ToList();
        Assert.Equal(2, digests.Count);
        Assert.Equal(digests[0], digests[1]);

        program.Write("vantora.txt", Letter + "\nThe strait is open.");
        program.Write("late.txt", "Elbria has opened the harbour.");
        (exit, output, _) = await program.RunAsync("ingest", "--verify", program.Folder);
        Assert.Equal(1, exit);
        Assert.Contains("not as its file is", output, StringComparison.Ordinal);
        Assert.Contains("among the files, and not held", output, StringComparison.Ordinal);
        Assert.Equal(1, (await program.RunAsync("ingest", "--verify")).Exit);
    }

    [Fact]
    public async Task A_watched_folder_is_read_again_when_it_changes()
    {
        program.Write("vantora.txt", Letter);
        using var watching = program.Start("ingest", "--watch", program.Folder);
        await watching.SaysAsync("press Ctrl+C");
        program.Write("late.txt", "Elbria has opened the harbour.");
        await watching.SaysAsync("1 new");
        File.Delete(Path.Combine(program.Folder, "vantora.txt"));
        await watching.SaysAsync("1 removed");

        var (_, output, _) = await program.RunAsync("letters", "--json");
        Assert.Equal("late.txt", JsonDocument.Parse(output).RootElement.GetProperty("source").GetString());
    }

    [Fact]
    public async Task The_invented_samples_do_not_stay_among_letters_of_one_s_own()
    {
        Assert.Equal(0, (await program.RunAsync("letters")).Exit);
        program.Write("vantora.txt", Letter);
        Assert.Contains("sample letters were taken out", (await program.RunAsync("ingest", program.Folder)).Out, StringComparison.Ordinal);
        Assert.Equal("vantora.txt", JsonDocument.Parse((await program.RunAsync("letters", "--json")).Out).RootElement.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Links_and_hidden_files_are_not_read_and_said_to_be_there()
    {
        var file = program.Write("vantora.txt", Letter);
        program.Write(".draft.txt", "Not yet.");
        File.CreateSymbolicLink(Path.Combine(program.Folder, "link.txt"), file);
        var (exit, output, _) = await program.RunAsync("ingest", program.Folder);
        Assert.Equal(0, exit);
        Assert.Contains("1 new", output, StringComparison.Ordinal);
        Assert.Contains("Passed over, as links and hidden files are: .draft.txt, link.txt", output, StringComparison.Ordinal);
    }
}
