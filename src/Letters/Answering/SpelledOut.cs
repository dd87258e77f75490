using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// A question as a careful writer would put it: "docs that quoyle sent in feb, acc. to the FM?" → "documents that Quoyle sent in February,
/// according to the Foreign Minister?". Names get the capitals they have in the letters, what the letters themselves shorten is left as it is,
/// and a word that is neither held nor a word of the language becomes the held word it is a slip of.
/// </summary>
internal static partial class SpelledOut
{
    /// <summary>In letters: one slip makes another word of a shorter one, and another name of a name that is not much longer.</summary>
    private const int ShortestMisspelt = 6, ShortestMisspeltName = 8;

    /// <summary>With more unknown words than this the question is in another language, or about something else.</summary>
    private const int MostMisspelt = 2;

    /// <param name="isWord">Whether it is a word of the language: such a word is no slip, whether letters hold it or not.</param>
    public static string Of(string question, CollatedLetters collated, IReadOnlyList<Letter> held, Func<string, bool> isWord)
    {
        var words = Unquoted(question, Asides(), (match, _) => match.Groups["end"].Value);
        foreach (var (shortened, whole, isOwn) in Shortened)
            words = Unquoted(words, shortened, (match, _) => isOwn && collated.Words.Hold(match.Groups["word"].Value) ? match.Value : match.Result(whole));
        words = Unquoted(words, ShortMonth(), (match, all) =>
            IsAMonth(match, all) ? $"{MonthOf(match.Groups["month"].Value)}{match.Groups["rest"].Value}" : match.Value);
        words = Unquoted(words, MonthFirst(), (match, _) => match.Result("${month} ${day}, ${year}"));
        var years = new Lazy<IReadOnlyList<string>>(() => YearsOf(held));
        words = Unquoted(words, ShortYear(), (match, _) =>
            years.Value.Where(year => year.EndsWith(match.Groups["year"].Value, StringComparison.Ordinal)).ToList() is [var only]
                ? $"{match.Groups["month"].Value} {only}" : match.Value);
        var quoted = QuotedIn(words);
        bool IsKept(Match match) =>
            quoted.Exists(span => span.Contains(new Span(match.Index, match.Length))) || IsPartOfAName(words, match);
        var people = new Lazy<ILookup<string, string>>(() => PeopleByInitials(held));
        bool IsUnknown(string word) => MayBeMisspelt(word) && !collated.Words.Hold(word) && !isWord(word) && !AskingWords.Contain(Stem(word));
        var corrects = Word().Matches(words).Count(match => !IsKept(match) && IsUnknown(match.Value)) <= MostMisspelt;
        return Word().Replace(words, match => IsKept(match) ? match.Value
            : Named(match.Value, collated.Words, people) ?? (corrects && IsUnknown(match.Value) ? collated.Words.Nearest(match.Value) : null) ?? match.Value);
    }

    /// <summary>The words with what is found in them replaced, but for quotations: a quotation is what it is.</summary>
    private static string Unquoted(string words, Regex pattern, Func<Match, string, string> replacement)
    {
        var quoted = QuotedIn(words);
        return pattern.Replace(words, match => quoted.Exists(span => span.Overlaps(new Span(match.Index, match.Length))) ? match.Value : replacement(match, words));
    }

    private static List<Span> QuotedIn(string words) => [.. Quoted().Matches(words).Select(match => new Span(match.Index, match.Length))];

    /// <summary>"Jan Kowalski" is a person, and in "paragraph 4 may ask" nothing is dated.</summary>
    private static bool IsAMonth(Match match, string words)
    {
        var (before, after) = (words[..match.Index], words[(match.Index + match.Length)..]);
        if (char.IsUpper(match.Value[0]) && after is [' ', var next, ..] && char.IsUpper(next)) return false;
        return match.Groups["month"].Value is not ("may" or "march") || match.Groups["rest"].Length > 0
            || !char.IsDigit(before.TrimEnd().LastOrDefault()) || after.TrimStart() is "" or ['?' or '.' or ',' or ';' or '!' or ')', ..] or [>= '0' and <= '9', ..];
    }

    private static string Stem(string word) => Terms.Of(word).Select(token => token.Stem).FirstOrDefault("");

    private static bool MayBeMisspelt(string word) => word.Length >= (char.IsUpper(word[0]) ? ShortestMisspeltName : ShortestMisspelt);

    /// <summary>The name as it is written that the word is, or the owner's with its apostrophe ("vantoras answer"); null where it is none.</summary>
    private static string? Named(string word, HeldWords words, Lazy<ILookup<string, string>> people)
    {
        // "may", "us", "who": words that begin with a small letter, whatever else is called so.
        if (Stem(word) is "" || AskingWords.Contain(Stem(word)) || Months.Contains(word, StringComparer.OrdinalIgnoreCase)) return null;
        if (char.IsLower(word[0]) && words.NameOf(word) is { } name) return name;
        if (Initials().IsMatch(word) && people.Value[word].ToList() is [var person]) return person;
        if (words.Hold(word)) return null;
        return word.Length > ShortestOwner && word.EndsWith('s') && words.NameOf(word[..^1]) is { } owner && !Many().IsMatch(owner) ? $"{owner}’s" : null;
    }

    /// <summary>In letters: "les" is no owner's.</summary>
    private const int ShortestOwner = 4;

    /// <summary>A piece of a symbol, number or joined word: "S/PV.9612", "K57", "o'clock".</summary>
    private static bool IsPartOfAName(string question, Match word) =>
        (word.Index > 0 && question[word.Index - 1] is '/' or '.' or '-' or '\'' or '’' or (>= '0' and <= '9'))
        || (word.Index + word.Length < question.Length && question[word.Index + word.Length] is '/' or '-' or (>= '0' and <= '9'));

    /// <summary>The correspondents by their initials: "JFK" is John F. Kennedy.</summary>
    private static ILookup<string, string> PeopleByInitials(IReadOnlyList<Letter> held) =>
        held.SelectMany(letter => letter.Header.Recipients.Append(letter.Header.Sender)).OfType<Correspondent>()
            .Select(who => who.Name?.Value).OfType<string>().Distinct()
            .ToLookup(name => string.Concat(name.Split(' ', '-').Where(part => part.Length > 0).Select(part => part[0])));

    private static IReadOnlyList<string> YearsOf(IReadOnlyList<Letter> held) =>
        [.. held.Select(letter => letter.Header.Date?.Value.Year).OfType<int>().Distinct().Select(year => year.ToString(CultureInfo.InvariantCulture))];

    private static string MonthOf(string shortened) =>
        Array.Find(Months, month => month.StartsWith(shortened[..3], StringComparison.OrdinalIgnoreCase)) ?? shortened;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>What is written short, and what for; those of the letters' own where they use the same letters for something.</summary>
    private static readonly (Regex Shortened, string Whole, bool IsOwn)[] Shortened =
    [
        (Documents(), "document${many}", false),
        (Contracted(), "${asking} is", false),
        (According(), "according to", false),
        (Resolution(), "resolution ", false),
        (About(), "about", false),
        (Government(), "government", false),
        (Department(), "department", false),
        (Lieutenant(), "Lieutenant ", false),
        (ForeignMinister(), "Foreign Minister", true),
        (PrimeMinister(), "Prime Minister", true),
        (PermanentRepresentative(), "Permanent Representative", true),
        (SecretaryGeneral(), "Secretary-General", true),
        (SecurityCouncil(), "Security Council", true),
        (GeneralAssembly(), "General Assembly", true),
    ];

    private const RegexOptions Exact = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private const RegexOptions Options = Exact | RegexOptions.IgnoreCase;

    /// <summary>"please", "pls": nothing is asked by them.</summary>
    [GeneratedRegex(@"^\W*(please|pls|plz)\b,? *|,? *\b(please|pls|plz)\b(?<end>\W*)$|,? *\b(thanks|thank you|thx)\b\W*$", Options)]
    private static partial Regex Asides();

    [GeneratedRegex(@"(?<![.\w])doc(?<many>s?)\b(\.(?= ))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Documents();

    [GeneratedRegex(@"\b(?<asking>what|who|where|when|how)s\b", Options)]
    private static partial Regex Contracted();

    [GeneratedRegex(@"\bacc(ord)?\.? to\b", Options)]
    private static partial Regex According();

    [GeneratedRegex(@"\bres\.? ?(?=\d)|\breso\.? ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resolution();

    [GeneratedRegex(@"\babt\b\.?", Options)]
    private static partial Regex About();

    [GeneratedRegex(@"\bgov['’]?t\b\.?", Options)]
    private static partial Regex Government();

    [GeneratedRegex(@"\bdept\b\.?", Options)]
    private static partial Regex Department();

    [GeneratedRegex(@"\blt(\. ?| )(?-i:(?=\p{Lu}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lieutenant();

    [GeneratedRegex(@"\b(?<word>FM)\b", Exact)]
    private static partial Regex ForeignMinister();

    /// <summary>"5 PM" is an hour.</summary>
    [GeneratedRegex(@"(?<!\d ?)\b(?<word>PM)\b(?! or AM)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PrimeMinister();

    [GeneratedRegex(@"\b(?<word>PR)\b", Exact)]
    private static partial Regex PermanentRepresentative();

    [GeneratedRegex(@"\b(?<word>SG|UNSG)\b", Exact)]
    private static partial Regex SecretaryGeneral();

    [GeneratedRegex(@"\b(?<word>SC|UNSC)\b", Exact)]
    private static partial Regex SecurityCouncil();

    [GeneratedRegex(@"\b(?<word>GA|UNGA)\b", Exact)]
    private static partial Regex GeneralAssembly();

    /// <summary>"feb", "Jan." beside a day or a year or after "in"; "april" with a small letter, but "may" and "march" only there too.</summary>
    [GeneratedRegex(
        @"(?<=\d(st|nd|rd|th)? (of )?|\b(in|of|since|until|by|early|late|from) )(?<month>" + DocumentWords.Month + "|" + DocumentWords.ShortMonth + @")\b\.?(?<rest>)"
        + @"|\b(?<month>" + DocumentWords.Month + "|" + DocumentWords.ShortMonth + @")\b\.?(?<rest> '?\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortMonth();

    /// <summary>"January 20 1961" with the comma it wants.</summary>
    [GeneratedRegex(@"\b(?<month>" + DocumentWords.Month + @") (?<day>\d{1,2})(st|nd|rd|th)? (?<year>[12]\d{3})\b", Exact)]
    private static partial Regex MonthFirst();

    /// <summary>"October 62", "summer '63"; a day of the month is none.</summary>
    [GeneratedRegex(@"\b(?<month>" + DocumentWords.Month + @"|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ss]pring) (['’](?<year>\d\d)|(?<year>3[2-9]|[4-9]\d))\b", Exact)]
    private static partial Regex ShortYear();

    [GeneratedRegex("“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’", Exact)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\p{L}\p{M}]+", Exact)]
    private static partial Regex Word();

    /// <summary>"Vantorans" are many, and own nothing.</summary>
    [GeneratedRegex("(n|er|ist|ese|i|crat|ent|or)$", Exact)]
    private static partial Regex Many();

    [GeneratedRegex("^[A-Z]{3,4}$", Exact)]
    private static partial Regex Initials();
}
