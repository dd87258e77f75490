using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Retrieval;

/// <summary>The names, dates, numbers, offices, symbols and reasons that stand in a sentence, each by its whole words.</summary>
internal static partial class NamedThings
{
    /// <summary>Numbers that count or measure, in figures or words, with the one word they count: "41,000 florins", "fifteen".</summary>
    public static IEnumerable<Span> Numbers(string sentence)
    {
        // What is not counted is blanked and not cut, so that places hold.
        var counting = NotANumber().Replace(sentence, match => new string(' ', match.Length));
        return SpansOf(Number().Matches(counting)).Select(span => WithoutTrailingStopWord(counting, span));
    }

    /// <summary>Days, months, years, hours and seasons.</summary>
    public static IEnumerable<Span> Dates(string sentence) => SpansOf(Date().Matches(sentence));

    /// <summary>Runs of capitalised words, without articles before them. One word that merely begins the sentence is none.</summary>
    public static IEnumerable<Span> Names(string sentence)
    {
        foreach (Match match in Name().Matches(sentence))
        {
            var (start, opens) = (match.Index, match.Index == 0 || EndsSentence(sentence, match.Index));
            var words = match.Value;
            while (words.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0 && IsNoName(words[..blank]))
            {
                (start, words, opens) = (start + blank + 1, words[(blank + 1)..], false);
            }
            if (IsNoName(words) || (opens && !words.Contains(' ', StringComparison.Ordinal))) continue;
            yield return new Span(start, words.TrimEnd('.').Length);
        }
    }

    /// <summary>Offices: "Deputy Permanent Representative", "master of the Ansmouth pilots".</summary>
    public static IEnumerable<Span> Offices(string sentence) => SpansOf(Office().Matches(sentence));

    /// <summary>Documents by symbol, resolutions and meetings by number, articles and paragraphs of a document.</summary>
    public static IEnumerable<Span> Symbols(string sentence)
    {
        var symbols = DocumentSymbol.Find(sentence).Select(symbol => symbol.Span).ToList();
        return symbols.Concat(SpansOf(NumberedMeeting().Matches(sentence)).Where(span => !symbols.Exists(span.Overlaps))).OrderBy(span => span.Start);
    }

    /// <summary>The words that open a reason: "because of", "in order to".</summary>
    public static IEnumerable<Span> Reasons(string sentence) => SpansOf(Reason().Matches(sentence));

    /// <summary>Whether the words end in a number and at most three words that qualify what it counts.</summary>
    public static bool EndsInANumber(string words) => NumberBefore().IsMatch(words);

    private static IEnumerable<Span> SpansOf(MatchCollection matches) => matches.Select(match => new Span(match.Index, match.Length));

    private static Span WithoutTrailingStopWord(string words, Span number)
    {
        var blank = words.LastIndexOf(' ', number.End - 1, number.Length);
        return blank > number.Start && IsNoName(words[(blank + 1)..number.End]) ? Span.Between(number.Start, blank) : number;
    }

    private static bool IsNoName(string word) => !Terms.Of(word).Any() || DayOrMonth().IsMatch(word);

    private static bool EndsSentence(string sentence, int at) =>
        sentence.AsSpan(0, at).TrimEnd(" \n“\"«‘(").TrimEnd("”\"»’)") is var before && (before.IsEmpty || before[^1] is '.' or '!' or '?' or ':');

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const string Numerals =
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|" +
        "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|dozens?|third|quarter|" +
        "percent|per cent|twice|double|several|both|none";

    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    private const string Weekdays = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

    [GeneratedRegex(
        @"\b(\d[\d.,]*\d|\d|" + Numerals + @")([ -](and )?(" + Numerals + @"))*( (nautical|square|cubic|metric))?( [\p{L}-]+)?\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(\d[\d.,]*|" + Numerals + @")( of)?( [\w-]+){0,3}\s*$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex NumberBefore();

    /// <summary>Figures that count nothing: the numbers of paragraphs, symbols, years in brackets, days of months, numbers of letters, articles and paragraphs.</summary>
    [GeneratedRegex(
        @"^\W*\d{1,2}[.)]\s|\b[A-Z]{1,3}/\S+|\(\d{4}\)|\b\d{1,2}(st|nd|rd|th)? (" + Months + @")( \d{4})?\b" +
        @"|\b(" + Months + @")( \d{1,2},)? \d{1,4}\b|" +
        @"\b(No|no|para|paragraph|article|Article|Art|resolution|annex|Annex|rule|Rule)\.? \d+|\b(19|20)\d\d\b", Options)]
    private static partial Regex NotANumber();

    [GeneratedRegex(
        @"\b(\d{1,2}(st|nd|rd|th)?( of)? (" + Months + @")(,? \d{4})?|(" + Months + @") \d{1,2}(st|nd|rd|th)?(, \d{4})?|(" + Months + @"),? (of )?\d{4}" +
        @"|January|February|March|April|June|July|August|September|October|November|December|([Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ee]arly|[Ll]ate) May" +
        @"|(" + Weekdays + @")|(1[5-9]|20|21)\d\d|\d{1,2}[.:]\d\d( hours| ?[ap]\.?m\.?)?|((last|this|next|early|late) )?(spring|summer|autumn|winter)( of \d{4})?" +
        @"|yesterday|today|tomorrow|century|decade|(last|next|this) (week|month|year))\b", Options)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(" + Months + "|" + Weekdays + @")\b", Options)]
    private static partial Regex DayOrMonth();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}\p{M}'’.-]*( ((of|of the|de|del|da|di|du|la|von|van|der|bin|ibn|al|el|for) )?\p{Lu}[\p{L}\p{M}'’.-]*)*", Options)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\b((deputy|permanent|acting|prime|foreign|first|second|third|vice|under|assistant|chief|special|senior|honorary|chargé|harbour)[ -])*" +
        @"(representative|ambassador|minister|president|vice-president|secretary-general|secretary|director(-general)?|commissioner|chair(man|woman|person)?" +
        @"|chargée? d['’]affaires|spokes(man|woman|person)|envoy|governor|consul|captain|master|general|colonel|admiral|head|adviser|counsellor|attaché|judge" +
        @"|prosecutor|observer|rapporteur|chancellor|commander|inspector|consul-general)( a\.i\.)?" +
        @"( (of|for|to)( the)? \p{Lu}[\p{L}'’-]*( (and |of (the )?)?\p{Lu}[\p{L}'’-]*)*)?\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Office();

    [GeneratedRegex(@"\b\d[\d,]*(st|nd|rd|th) meeting\b|\b([Aa]rticle|[Pp]aragraph) \d+(\(\d+\))?", Options)]
    private static partial Regex NumberedMeeting();

    [GeneratedRegex(
        @"\b(because( of)?|owing to|due to|on account of|as a result of|in view of|in order to|so that|so as to|for the (purpose|reason|sake)( of)?|" +
        @"(was|were|is|are|been) caused by|caused by|on the grounds?( that| of)?|for lack of|thanks to|for fear of|given that|intended to|aimed at|therefore|the reason)\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Reason();
}
