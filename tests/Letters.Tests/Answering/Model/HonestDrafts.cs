using System.Text.RegularExpressions;
using Letters.Answering;
using Letters.Answering.Model;
using Letters.Archive;
using Letters.Reading;
using Letters.Retrieval;

namespace Letters.Tests.Answering.Model;

/// <summary>
/// Statements as an honest model drafts them: a sentence of a letter told again, in the third person and mostly in the past, sometimes
/// cut short after a clause, sometimes with a part of it in quotation marks.
/// </summary>
internal static partial class HonestDrafts
{
    public static IReadOnlyList<(IReadOnlyList<NumberedPassage> Sheet, ModelStatement Statement)> Of(IReadOnlyList<Letter> letters, Random random)
    {
        var drafts = new List<(IReadOnlyList<NumberedPassage>, ModelStatement)>();
        var passages = letters.SelectMany(letter => PassageCutter.Cut(letter).Select(passage => (letter, passage))).ToList();
        foreach (var (letter, passage) in passages)
        {
            var others = Enumerable.Range(0, 4).Select(_ => passages[random.Next(passages.Count)]).Where(other => other.letter.Id != letter.Id).ToList();
            var own = random.Next(others.Count + 1);
            others.Insert(own, (letter, passage));
            var sheet = others.Select((one, i) => new NumberedPassage(i + 1, one.letter, one.passage)).ToList();
            foreach (var sentence in passage.Sentences.Where(sentence => IsTellable(letter, sentence)))
            {
                var words = sentence.Of(letter.Text).Replace('\n', ' ');
                var cut = random.Next(4) == 0 ? FirstClause(words) : words;
                var claim = Retold(cut, random);
                if (random.Next(5) == 0) claim = WithQuotation(claim, words, random);
                drafts.Add((sheet, new ModelStatement(claim, [new ModelQuote(own + 1, words)])));
            }
        }
        return drafts;
    }

    /// <summary>A whole sentence of a letter's body that says something, without signs of damage, and not a heading or a salutation.</summary>
    private static bool IsTellable(Letter letter, Span sentence)
    {
        var words = sentence.Of(letter.Text).Replace('\n', ' ');
        return words.Length is > 50 and < 320 && words[^1] == '.' && char.IsUpper(words[0]) && !Odd().IsMatch(words)
            && Terms.Of(words).Take(6).Count() == 6 && NeutralVoice.Keeps(words) && RelayedSpeech.In(letter, sentence) is null
            && letter.ParagraphAt(sentence) > 0 && SentenceSplitter.Split(words).Count == 1;
    }

    private static string FirstClause(string words)
    {
        var comma = words.IndexOf(", ", words.Length / 3, StringComparison.Ordinal);
        return comma > 40 ? words[..comma] : words;
    }

    private static string Retold(string words, Random random)
    {
        var claim = words.TrimEnd('.');
        if (Opening().IsMatch(claim)) claim = char.ToLowerInvariant(claim[0]) + claim[1..];
        foreach (var (first, third) in ThirdPerson) claim = Regex.Replace(claim, $@"\b{first}\b", third);
        if (random.Next(2) == 0)
            foreach (var (present, past) in Past) claim = Regex.Replace(claim, $@"\b{present}\b", past);
        return claim;
    }

    private static string WithQuotation(string claim, string words, Random random)
    {
        var all = claim.Split(' ');
        var from = random.Next(all.Length / 2);
        var part = string.Join(' ', all.Skip(from).Take(6));
        return words.Contains(part, StringComparison.Ordinal) ? claim.Replace(part, $"“{part.TrimEnd(',')}”{(part.EndsWith(',') ? "," : "")}", StringComparison.Ordinal) : claim;
    }

    private static readonly (string, string)[] ThirdPerson =
    [
        ("I am", "he was"), ("we are", "they were"), ("We are", "they were"), ("I have", "he had"), ("I", "he"), ("We", "they"), ("we", "they"), ("our", "their"),
        ("Our", "their"), ("my", "his"), ("My", "his"), ("me", "him"), ("ours", "theirs"),
    ];

    private static readonly (string, string)[] Past =
        [("is", "was"), ("are", "were"), ("has", "had"), ("have", "had"), ("will", "would"), ("can", "could"), ("may", "might"), ("shall", "should")];

    /// <summary>Words that have a capital only because they open the sentence.</summary>
    [GeneratedRegex("^(The|A|An|In|On|At|It|This|That|These|Those|There|He|She|They|If|When|While|Since|As|For|From|No|All|Our|We|My|Such|With|By|After|Before|Two|Three|Eleven) ")]
    private static partial Regex Opening();

    [GeneratedRegex(@"[“”""\[\]<>*_|{}#@`\\:;()]|\.\.|www|\bus\b|\?|!|\byou(r|rs)?\b|  ", RegexOptions.IgnoreCase)]
    private static partial Regex Odd();
}
