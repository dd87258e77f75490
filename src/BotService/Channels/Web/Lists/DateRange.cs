using System.Globalization;
using Letters.Archive;

namespace BotService.Channels.Web.Lists;

/// <summary>From one date to another, each as precise as it was given; without an end it is open there.</summary>
internal sealed record DateRange(LetterDate? Since, LetterDate? Until)
{
    public bool IsOpen => Since is null && Until is null;

    /// <summary>Whether some day the date may mean lies in the range; where there is a range, an unknown date is not in it.</summary>
    public bool MayHold(LetterDate? date) => date is { } known
        ? (Since is null || Last(known).CompareTo(First(Since.Value)) >= 0) && (Until is null || First(known).CompareTo(Last(Until.Value)) <= 0)
        : IsOpen;

    /// <summary>Reads 2031, 2031-05 or 2031-05-04.</summary>
    public static LetterDate? Read(string words)
    {
        var parts = words.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4) return null;
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        int? month = numbers.Length > 1 ? numbers[1] : null, day = numbers.Length > 2 ? numbers[2] : null;
        return LetterDate.Exists(numbers[0], month, day) ? new LetterDate(numbers[0], month, day) : null;
    }

    private static (int Year, int Month, int Day) First(LetterDate date) => (date.Year, date.Month ?? 1, date.Day ?? 1);

    private static (int Year, int Month, int Day) Last(LetterDate date) => (date.Year, date.Month ?? 12, date.Day ?? 31);
}
