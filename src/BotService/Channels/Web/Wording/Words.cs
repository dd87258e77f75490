using System.Globalization;
using Letters.Archive;

namespace BotService.Channels.Web.Wording;

/// <summary>Our own sentences in one language; the words of letters and of answers stay in theirs.</summary>
/// <param name="language">ISO 639-1.</param>
/// <param name="sentences">By key, with {0}, {1} … for what is put in.</param>
internal sealed class Words(string language, IReadOnlyDictionary<string, string> sentences)
{
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    public string Language => language;

    /// <summary>The name of the language in itself: English, français, Deutsch, español.</summary>
    public string OwnName => NameOf(language);

    public IEnumerable<string> Keys => sentences.Keys;

    /// <exception cref="KeyNotFoundException">No sentence has that key: a slip in the program, which a test finds.</exception>
    public string this[string key] => sentences[key];

    public string Say(string key, params ReadOnlySpan<object?> parts) => string.Format(culture, sentences[key], parts);

    /// <summary>As precise as the date is: 24 May 2024, Mai 2024, 2024.</summary>
    public string Date(LetterDate date) => date switch
    {
        { Month: { } month, Day: { } day } => Say("date.day", day, Month(month), Year(date)),
        { Month: { } month } => Say("date.month", Month(month), Year(date)),
        _ => Year(date),
    };

    public string Kind(LetterKind kind) => sentences[$"kind.{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}"];

    private string Month(int month) => culture.DateTimeFormat.MonthGenitiveNames[month - 1];

    private static string Year(LetterDate date) => date.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a language in itself; its code where none is known.</summary>
    public static string NameOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
