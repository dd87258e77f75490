using Letters.Retrieval;

namespace BotService.Commands;

/// <summary>What <c>search --json</c> prints.</summary>
internal sealed record HitsJson(string Question, IReadOnlyList<HitJson> Hits);

internal sealed record HitJson(string Letter, string Source, int Paragraph, int Start, int Length, double Score, string Text)
{
    public static HitJson Of(Evidence evidence)
    {
        var span = evidence.Passage.Span;
        return new HitJson(
            evidence.Letter.Id.Value, evidence.Letter.Source, evidence.Passage.Paragraph,
            span.Start, span.Length, Math.Round(evidence.Score, 4), span.Of(evidence.Letter.Text));
    }
}
