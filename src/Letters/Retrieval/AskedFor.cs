using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Retrieval;

/// <summary>What kind of thing a question wants for an answer.</summary>
public enum AskedFor
{
    Anything,
    Person,
    Date,
    Number,
    Place,
}

/// <summary>Tells what a question asks for, and whether a sentence holds something of that kind which the question does not hold itself.</summary>
public static partial class AskedForThings
{
    public static AskedFor In(string question) =>
        NumberQuestion().IsMatch(question) ? AskedFor.Number
        : DateQuestion().IsMatch(question) ? AskedFor.Date
        : PersonQuestion().IsMatch(question) ? AskedFor.Person
        : PlaceQuestion().IsMatch(question) ? AskedFor.Place
        : AskedFor.Anything;

    /// <summary>Whether the sentence brings something new of the asked-for kind.</summary>
    public static bool StandIn(AskedFor kind, string text, Span sentence, string question)
    {
        var words = sentence.Of(text);
        return kind switch
        {
            AskedFor.Number => NumberThing().Matches(NotANumber().Replace(words, " ")).Any(match => IsNew(match, question)),
            AskedFor.Date => DateThing().Matches(words).Any(match => IsNew(match, question)),
            AskedFor.Person or AskedFor.Place => Name().Matches(words).Any(match => IsNew(match, question)),
            _ => true,
        };
    }

    /// <summary>
    /// Whether a number stands right before the thing that "how many things" counts. True for any other question, and where the
    /// sentence does not name the thing at all: it may be counted without being named.
    /// </summary>
    public static bool IsCounted(string question, string text, Span sentence)
    {
        if (HowMany().Match(question) is not { Success: true } counted) return true;
        var things = Terms.Of(counted.Groups["things"].Value).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var words = sentence.Of(text);
        var named = Terms.Of(words).Where(token => things.Contains(token.Stem)).ToList();
        return named.Count == 0 || named.Exists(token => NumberBefore().IsMatch(words[Math.Max(0, token.Span.Start - 40)..token.Span.Start]));
    }

    /// <summary>Whether the question does not hold the word itself: "one" is new to a question about drones.</summary>
    private static bool IsNew(Match match, string question)
    {
        var word = match.Value.Split(' ')[^1].Trim('“', '"');
        for (var at = question.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
             at = question.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(question[at - 1]))
                && (at + word.Length == question.Length || !char.IsLetterOrDigit(question[at + word.Length])))
                return false;
        return true;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const string Numerals =
        "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|" +
        "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|dozens?|third|quarter|" +
        "percent|per cent|twice|double|several|both|none";

    [GeneratedRegex(@"\bhow many (?<things>\w+( \w+)?)", Options)]
    private static partial Regex HowMany();

    /// <summary>A number, then at most three words that qualify.</summary>
    [GeneratedRegex(@"\b(\d[\d.,]*|" + Numerals + @")( of)?( [\w-]+){0,3}\s*$", Options)]
    private static partial Regex NumberBefore();

    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    [GeneratedRegex(@"\bhow (many|much|long|old|far|large|tall|big|often|high|wide|deep|fast|heavy)\b" +
        @"|\bwhat (number|percentage|share|amount)\b|\bpercent", Options)]
    private static partial Regex NumberQuestion();

    [GeneratedRegex(@"\bwhen\b|\b(what|which) (year|date|month|day|century|decade|time)\b", Options)]
    private static partial Regex DateQuestion();

    [GeneratedRegex(@"\bwho(m|se)?\b", Options)]
    private static partial Regex PersonQuestion();

    [GeneratedRegex(@"\bwhere\b|\b(what|which) (city|country|state|location|place|town|region|port)\b", Options)]
    private static partial Regex PlaceQuestion();

    /// <summary>Figures that count nothing: the numbers of paragraphs, symbols, years in brackets, days of months, numbers of letters, articles and paragraphs.</summary>
    [GeneratedRegex(
        @"^\W*\d{1,2}[.)]\s|\b[A-Z]{1,3}/\S+|\(\d{4}\)|\b\d{1,2}(st|nd|rd|th)? (" + Months + @")( \d{4})?\b" +
        @"|\b(" + Months + @")( \d{1,2},)? \d{1,4}\b|" +
        @"\b(No|no|para|paragraph|article|Article|Art|resolution|annex|Annex|rule|Rule)\.? \d+|\b(19|20)\d\d\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NotANumber();

    [GeneratedRegex(@"\b(\d[\d.,]*|" + Numerals + @")\b", Options)]
    private static partial Regex NumberThing();

    [GeneratedRegex(
        @"\b((1[5-9]|20|21)\d\d|" + Months + @"|[Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|[Ss]aturday|[Ss]unday|" +
        @"spring|summer|autumn|winter|yesterday|today|tomorrow|century|decade|(last|next|this) (week|month|year))\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DateThing();

    /// <summary>A capitalised word that does not merely begin the sentence.</summary>
    [GeneratedRegex(@"[^.!?“""\s] [“""]?\p{Lu}[\p{L}'’-]+" +
        @"|^[“""]?\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
