using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>How an answer came about, as the page's fold "Why this answer" shows it: channel data of the message.</summary>
internal sealed record WhyData(IReadOnlyList<WhyPassage> Passages, IReadOnlyList<WhySentence> Sentences, double Line, int Dropped)
{
    private const int MostFeatures = 4;
    private const int LongestWords = 240;

    public static WhyData Of(Explanation why) => new(
        [.. why.Passages.Select(passage => new WhyPassage(
            passage.Source, passage.Paragraph, Math.Round(passage.Score, 2),
            string.Join(", ", passage.Features.Take(MostFeatures).Select(feature => feature.Name))))],
        [.. why.Sentences.Select(sentence => new WhySentence(
            sentence.Source, Cut.To(LongestWords, sentence.Words), Math.Round(sentence.Score, 2), Math.Round(sentence.Chance, 2),
            Math.Round(sentence.Support, 2), sentence.Unmet, sentence.IsShown))],
        why.Line,
        why.Dropped);
}

/// <param name="Features">What adds most to the score.</param>
internal sealed record WhyPassage(string Source, int Paragraph, double Score, string Features);

internal sealed record WhySentence(
    string Source, string Words, double Score, double Chance, double Support, IReadOnlyList<string> Unmet, bool IsShown);
