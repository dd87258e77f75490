using System.Collections.Frozen;

namespace Letters.Retrieval.Ranking;

/// <summary>What can be told of a word by its looks alone.</summary>
[Flags]
internal enum WordKinds : byte
{
    None = 0,
    Stop = 1,
    /// <summary>It begins with a capital letter.</summary>
    Capital = 2,
    /// <summary>It begins with a digit, or is a numeral: "seven", "dozens".</summary>
    Number = 4,
    /// <summary>A part of a date: a month, a weekday, a year, "1950s", "12th".</summary>
    Date = 8,
    /// <summary>It gives a reason: "because", "owing".</summary>
    Reason = 16,
    /// <summary>It says no: "not", "never".</summary>
    Negation = 32,
    /// <summary>It takes up what the sentence before spoke of: "he", "this".</summary>
    PointsBack = 64,
    /// <summary>It picks one among several: "first", "only", "most".</summary>
    Extreme = 128,
}

internal static class WordKindsOf
{
    private const string Numerals = """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions
        half dozen dozens third quarter percent twice double several
        """;

    private const string Dates = """
        January February March April May June July August September October November December
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday century decade
        """;

    private const string Reasons = "because due owing reason reasons thus therefore so since caused order";

    private const string Negations = """
        not n never no nor without neither cannot none nothing nobody except unlike unable
        isn't wasn't aren't weren't didn't doesn't don't hasn't haven't hadn't couldn't wouldn't shouldn't can't won't
        isn’t wasn’t aren’t weren’t didn’t doesn’t don’t hasn’t haven’t hadn’t couldn’t wouldn’t shouldn’t can’t won’t
        lack lacks lacked fail fails failed refuse refuses refused
        """;

    private const string PointingBack = "he she it they his her its their this that these those such both former latter";

    private const string Extremes = """
        first last only sole final earliest latest most least largest smallest biggest highest lowest longest shortest oldest newest best
        worst greatest main primary
        """;

    private static readonly FrozenDictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> Listed =
        Each(Numerals, WordKinds.Number)
            .Concat(Each(Dates, WordKinds.Date))
            .Concat(Each(Reasons, WordKinds.Reason))
            .Concat(Each(Negations, WordKinds.Negation))
            .Concat(Each(PointingBack, WordKinds.PointsBack))
            .Concat(Each(Extremes, WordKinds.Extreme))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordKinds Of(ReadOnlySpan<char> word, bool isStopWord)
    {
        var kinds = Listed.TryGetValue(word, out var listed) ? listed : WordKinds.None;
        if (isStopWord) kinds |= WordKinds.Stop;
        if (char.IsUpper(word[0])) kinds |= WordKinds.Capital;
        // "may" and "march" are months only with a capital.
        else if (!char.IsDigit(word[0]) && word.Length > 2 && word is "may" or "march") kinds &= ~WordKinds.Date;
        if (char.IsDigit(word[0])) kinds |= WordKinds.Number | (IsYearOrDay(word) ? WordKinds.Date : WordKinds.None);
        return kinds;
    }

    /// <summary>"1948", "1950s", "12th".</summary>
    private static bool IsYearOrDay(ReadOnlySpan<char> word) =>
        (word.Length == 4 && !word.ContainsAnyExceptInRange('0', '9'))
        || (word.Length == 5 && word[4] == 's')
        || (word.Length is 3 or 4 && word[^2..] is "th" or "st" or "nd" or "rd");

    private static IEnumerable<KeyValuePair<string, WordKinds>> Each(string words, WordKinds kind) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, kind));
}
