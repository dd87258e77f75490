using System.Globalization;
using Letters.Answering;
using Letters.Answering.Model;
using Letters.Collation;
using Letters.Retrieval.Encoder;

namespace Letters.Tests.Answering.Model;

/// <summary>The gate against a model that lies: drafts made wrong on purpose out of good ones, over the samples and two real collections.</summary>
public sealed class HostileModelTests(ITestOutputHelper output)
{
    private const int Wanted = 5000;

    [Fact]
    public async Task Of_five_thousand_drafts_made_wrong_no_more_than_one_in_a_hundred_is_shown_and_of_good_ones_no_more_than_five_are_dropped()
    {
        var cancellation = TestContext.Current.CancellationToken;
        string[] folders = [RepositoryPaths.Samples, RepositoryPaths.SharedData("letters", "frus", "frus1961-63v06"), RepositoryPaths.SharedData("letters", "dfat", "volume-13-1948-indonesia")];
        using var opened = await OpenedLetters.InAsync(cancellation, folders);
        using var encoder = UniversalSentenceEncoder.Load(Path.Combine(AppContext.BaseDirectory, "encoder"));
        var letters = await opened.Index.LettersAsync(cancellation);
        var proof = new StatementProof(new Collator().Collate(letters).Names, encoder);
        var random = new Random(20260705);
        var honest = HonestDrafts.Of(letters, random).OrderBy(_ => random.Next()).Take(420).ToList();

        var (kept, problems) = (0, new List<string>());
        foreach (var (sheet, statement) in honest)
        {
            var claim = await proof.ProveAsync(statement, sheet, new AskedWords(""), cancellation);
            if (claim.Statement is not null) kept++;
            else problems.Add($"{claim.Problem} <- {statement.Claim}");
        }

        var (shown, tried, invented) = (new List<string>(), new Dictionary<string, (int Tried, int Shown)>(), 0);
        foreach (var (sheet, good) in honest)
            foreach (var (name, mutate) in HostileDrafts.All)
            {
                if (mutate(good, sheet, random) is not { } wrong || wrong.Claim == good.Claim && wrong.Quotes.SequenceEqual(good.Quotes)) continue;
                var claim = await proof.ProveAsync(wrong, sheet, new AskedWords(""), cancellation);
                var before = tried.GetValueOrDefault(name);
                tried[name] = (before.Tried + 1, before.Shown + (claim.Statement is null ? 0 : 1));
                if (claim.Statement is null) continue;
                shown.Add($"{name}: {wrong.Claim} || {wrong.Quotes[0].Words}");
                if (name.Contains("quotation", StringComparison.Ordinal)) invented++;
            }

        var all = tried.Values.Sum(count => count.Tried);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"good shown {kept} of {honest.Count}; wrong shown {shown.Count} of {all}"));
        foreach (var (name, count) in tried) output.WriteLine($"{name}: {count.Shown} of {count.Tried}");
        foreach (var line in problems.Take(30).Concat(shown.Take(40))) output.WriteLine(line);
        Assert.True(all >= Wanted, $"only {all} drafts were made");
        Assert.Equal(0, invented);
        Assert.True(shown.Count <= all / 100, $"{shown.Count} of {all} wrong statements were shown");
        Assert.True(kept >= 0.95 * honest.Count, $"{honest.Count - kept} of {honest.Count} good statements were dropped");
    }
}
