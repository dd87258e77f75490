using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// What a letter is about, in its own words: its subject line and sender, if it gives them, and its few most central sentences. Central is
/// a sentence whose words come back in the letter; words already said count half, so that the next one says something else.
/// </summary>
internal static partial class LetterExtract
{
    private const int MostSentences = 3;

    /// <summary>A shorter sentence says nothing by itself ("Not so."); the lengths are in characters.</summary>
    private const int Shortest = 40;

    /// <summary>The statements in the order of saying; empty where the letter has neither header nor body.</summary>
    public static IReadOnlyList<DraftStatement> Of(string question, Letter letter) =>
    [
        .. new[] { HeaderAnswers.For(HeaderField.Subject, letter), HeaderAnswers.For(HeaderField.Sender, letter) }.OfType<DraftStatement>(),
        .. QuotingWriter.Statements(new AskedWords(question), letter, Central(letter)),
    ];

    /// <summary>
    /// The central sentences, in the order of the letter. The letter's own come first: an annex counts only where the letter says no more
    /// than that it brings it. A sentence that leans on the one before is left out where enough others can be read alone.
    /// </summary>
    public static IReadOnlyList<Span> Central(Letter letter)
    {
        var all = PassageCutter.Cut(letter).SelectMany(passage => passage.Sentences)
            .Where(span => span.Length >= Shortest && !IsFormula(span.Of(letter.Text))).ToList();
        var own = all.Where(span => !LeadIn.IsInAnnex(letter, span)).ToList();
        var from = own.Count > 1 ? own : all;
        var alone = from.Where(span => !BackPointing.IsIn(span.Of(letter.Text))).ToList();
        return Chosen(letter.Text, alone.Count >= MostSentences ? alone : from);
    }

    private static List<Span> Chosen(string text, List<Span> sentences)
    {
        var stems = sentences.ConvertAll(span => Terms.Of(text, span).Select(token => token.Stem).ToList());
        // A word that stands once holds nothing together.
        var weights = stems.SelectMany(s => s).GroupBy(stem => stem, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count() - 1.0, StringComparer.Ordinal);
        var left = Enumerable.Range(0, sentences.Count).Where(i => stems[i].Count > 0).ToList();
        var chosen = new List<int>();
        while (chosen.Count < MostSentences && left.Count > 0)
        {
            // What the letter is for, it says first, unless it begins by leaning on another.
            var best = chosen.Count == 0 && left[0] == 0 && !BackPointing.IsIn(sentences[0].Of(text)) ? 0
                : left.MaxBy(i => stems[i].Sum(stem => weights[stem]) / Math.Sqrt(stems[i].Count)); // the first of equals
            chosen.Add(best);
            left.Remove(best);
            foreach (var stem in stems[best].Distinct()) weights[stem] /= 2;
        }
        return [.. chosen.Order().Select(i => sentences[i])];
    }

    /// <summary>A note verbale says what it is for in the sentence that begins with its compliments.</summary>
    public static bool IsFormula(string sentence) => Formula().IsMatch(sentence) && !ComplimentsAndMore().IsMatch(sentence);

    [GeneratedRegex(@"\bpresents? its compliments to\b.{10,300}?\b(and|wishes|has|would like)\b.{0,30}\b(honou?r|refer|inform|draw|state|advise|convey|transmit)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex ComplimentsAndMore();

    /// <summary>What courtesy demands of any letter, and what it asks to be done with itself.</summary>
    [GeneratedRegex(
        @"^\W*please\b|\b(accept|renew|assurances?) .*\b(assurances?|consideration|esteem)\b|\bpresents its compliments\b|\bavails (itself|himself|herself)\b"
        + @"|\b(grateful|appreciate|obliged|request)\b.*\b(circulat|distribut|issu)\w+|\bcirculat\w+ .*\bas (a |an )?(official )?document",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Formula();
}
