using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering.Model;

/// <summary>A passage as a model is given it: data under a number.</summary>
/// <param name="Number">From 1, in the order of the sheet.</param>
public sealed record NumberedPassage(int Number, Letter Letter, Passage Passage)
{
    /// <summary>More passages than this help no model and cost time.</summary>
    private const int Most = 8;

    /// <summary>In characters, all passages together.</summary>
    private const int LongestSheet = 16_000;

    public string Text => Passage.Span.Of(Letter.Text);

    /// <summary>The passages of the sentences shown if there were no model, then the best others, as many as a model is to read.</summary>
    internal static IReadOnlyList<NumberedPassage> SheetOf(IEnumerable<RankedSentence> best, IEnumerable<Evidence> evidence)
    {
        var (sheet, length) = (new List<NumberedPassage>(), 0);
        foreach (var one in best.Select(sentence => sentence.Evidence).Concat(evidence).DistinctBy(found => (found.Letter.Id, found.Passage.Ordinal)))
        {
            length += one.Passage.Span.Length;
            if (sheet.Count == Most || (length > LongestSheet && sheet.Count > 0)) break;
            sheet.Add(new NumberedPassage(sheet.Count + 1, one.Letter, one.Passage));
        }
        return sheet;
    }
}
