using System.Globalization;
using System.Text.Json;
using Letters.Answering;
using Letters.Answering.Model;
using Letters.Archive;
using Letters.Collation;
using Letters.Retrieval.Encoder;

namespace Letters.Tests.Answering.Model;

/// <summary>
/// The gate on drafts written by hand over the sample letters (tests/questions/drafts.jsonl and drafts-fresh.jsonl): true ones as different
/// models would write them, and ones that are wrong in a way a hasty reader misses. The figures asserted are those measured; they may only get better.
/// </summary>
public sealed class HandwrittenDraftsTests(ITestOutputHelper output)
{
    /// <summary>How many are shown: of the true ones that keep to the prompt, of all true ones, and of the wrong ones.</summary>
    [Theory]
    [InlineData("drafts.jsonl", 59, 81, 0)]
    [InlineData("drafts-fresh.jsonl", 19, 20, 0)]
    public async Task Wrong_drafts_are_dropped_and_true_ones_that_keep_to_the_letters_words_are_shown(string file, int closeShown, int goodShown, int wrongShown)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var opened = await OpenedLetters.InAsync(cancellation, RepositoryPaths.Samples);
        using var encoder = UniversalSentenceEncoder.Load(Path.Combine(AppContext.BaseDirectory, "encoder"));
        var letters = await opened.Index.LettersAsync(cancellation);
        var passages = new List<(Letter Letter, Passage Passage)>();
        foreach (var letter in letters)
            foreach (var passage in await opened.Index.PassagesAsync(letter.Id, cancellation)) passages.Add((letter, passage));
        var proof = new StatementProof(new Collator().Collate(letters).Names, encoder);

        var (shown, all) = (new Dictionary<(bool, string), int>(), new Dictionary<(bool, string), int>());
        foreach (var line in await File.ReadAllLinesAsync(RepositoryPaths.InRepository($"tests/questions/{file}"), cancellation))
        {
            var draft = JsonSerializer.Deserialize<Draft>(line, JsonSerializerOptions.Web) ?? throw new InvalidDataException(line);
            var (sheet, statement) = Asked(draft, passages);
            var claim = await proof.ProveAsync(statement, sheet, new AskedWords(""), cancellation);
            var key = (draft.Good, draft.Good ? draft.How : draft.Fresh ? "wrong, fresh" : "wrong");
            all[key] = all.GetValueOrDefault(key) + 1;
            if (claim.Statement is not null) shown[key] = shown.GetValueOrDefault(key) + 1;
            if (claim.Statement is null == draft.Good) output.WriteLine($"{(draft.Good ? "dropped" : "SHOWN")} ({draft.How}): {draft.Claim} -- {claim.Problem}");
        }

        foreach (var (key, count) in all) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key}: {shown.GetValueOrDefault(key)} of {count} shown"));
        Assert.True(shown.Where(count => !count.Key.Item1).Sum(count => count.Value) <= wrongShown, "wrong drafts are shown that were not");
        Assert.True(shown.GetValueOrDefault((true, "close")) >= closeShown, "true drafts that keep to the letters' words are dropped that were not");
        Assert.True(shown.Where(count => count.Key.Item1).Sum(count => count.Value) >= goodShown, "true drafts are dropped that were not");
    }

    /// <summary>The passage that holds the first words quoted, among others; each quotation under the number of the passage it stands in.</summary>
    private static (IReadOnlyList<NumberedPassage> Sheet, ModelStatement Statement) Asked(Draft draft, List<(Letter Letter, Passage Passage)> passages)
    {
        var own = passages.FindAll(one => one.Letter.Source.EndsWith(draft.Letter, StringComparison.Ordinal));
        var sheet = own.Concat(passages.Where(one => !one.Letter.Source.EndsWith(draft.Letter, StringComparison.Ordinal)).Take(3))
            .Select((one, i) => new NumberedPassage(i + 1, one.Letter, one.Passage)).ToList();
        return (sheet, new ModelStatement(draft.Claim, [.. draft.Quotes.Select(words => new ModelQuote(
            sheet.Find(passage => QuotedWords.Find(passage.Letter.Text, passage.Passage.Span, words) is not null)?.Number ?? throw new InvalidDataException($"Not in {draft.Letter}: {words}"), words))]));
    }

    /// <param name="How">In what way it is told, or is wrong.</param>
    /// <param name="Fresh">Whether it was written after the rules that it is measured by, and before they were tried on it.</param>
    private sealed record Draft(bool Good, string How, string Letter, string Claim, IReadOnlyList<string> Quotes, bool Fresh = false);
}
