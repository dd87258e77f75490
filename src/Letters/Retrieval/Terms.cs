using Letters.Archive;

namespace Letters.Retrieval;

/// <summary>A word of a text that carries meaning.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Stem">What it is looked up by.</param>
public readonly record struct Token(Span Span, string Stem);

/// <summary>
/// Cuts a text into the terms it is found by, the same way for letters and for questions:
/// <list type="bullet">
/// <item>Lower-case, without diacritics, stemmed; stop words are left out. "Iran's" is "iran", "Sa'ed" is "saed", "U.S." is "us".</item>
/// <item>Numbers keep their decimal point and lose the commas between thousands: "2,060,345.5" is "2060345.5".</item>
/// <item>A document symbol yields its parts and, after the first of them, itself: "S/PV.9612" is "s/pv.9612", "pv", "9612".</item>
/// </list>
/// </summary>
public static class Terms
{
    public static IEnumerable<Token> Of(string text) => Of(text, new Span(0, text.Length));

    /// <summary>The terms that stand within the span; their own spans are counted from the start of the text.</summary>
    public static IEnumerable<Token> Of(string text, Span within)
    {
        for (var words = new WordReader(text, within); words.Next();)
            if (!words.IsStopWord)
                yield return new Token(words.Span, words.Stem.ToString());
    }
}
