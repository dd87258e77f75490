using System.Globalization;
using BotService.Channels.Rendering;
using Letters.Archive;
using Microsoft.AspNetCore.WebUtilities;

namespace BotService.Channels.Web.Lists;

/// <summary>
/// Which letters a reader wants to see, as the address of the list says it: /letters?q=pilots&amp;kind=noteVerbale&amp;from=Vantora&amp;
/// language=en&amp;since=2031-03&amp;until=2031&amp;sort=oldest&amp;page=2. Whatever is not understood is left aside, and named.
/// </summary>
internal sealed record LetterQuery
{
    /// <summary>Longer values are left aside.</summary>
    public const int LongestValue = 200;

    /// <summary>So much of it is shown.</summary>
    private const int LongestNamed = 40;

    public string Text { get; private init; } = "";

    public LetterKind? Kind { get; private init; }

    /// <summary>Words of the sender's name, office or party.</summary>
    public string From { get; private init; } = "";

    /// <summary>ISO 639-1; empty for any.</summary>
    public string Language { get; private init; } = "";

    public DateRange Dates { get; private init; } = new(null, null);

    public LetterOrder Order { get; private init; }

    /// <summary>From 1.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>What was not understood.</summary>
    public IReadOnlyList<string> Ignored { get; private init; } = [];

    /// <summary>Whether letters may be left out by it.</summary>
    public bool IsNarrow => Text.Length > 0 || Kind is not null || From.Length > 0 || Language.Length > 0 || !Dates.IsOpen;

    public static LetterQuery Read(IQueryCollection query)
    {
        var ignored = new List<string>();
        string Value(string name)
        {
            var value = query[name].ToString().Trim();
            if (value.Length <= LongestValue) return value;
            ignored.Add(Cut.To(LongestNamed, value));
            return "";
        }
        T? Understood<T>(string name, Func<string, T?> read) where T : struct
        {
            var value = Value(name);
            if (value.Length == 0) return null;
            if (read(value) is { } understood) return understood;
            ignored.Add(value);
            return null;
        }
        return new LetterQuery
        {
            Text = Value("q"),
            Kind = Understood("kind", Named<LetterKind>),
            From = Value("from"),
            Language = Value("language"),
            Dates = new DateRange(Understood("since", DateRange.Read), Understood("until", DateRange.Read)),
            Order = Understood("sort", Named<LetterOrder>) ?? LetterOrder.Newest,
            Page = Understood("page", PageNumber) ?? 1,
            Ignored = ignored,
        };
    }

    /// <summary>The address of a page of the same list.</summary>
    public string AddressOf(int page)
    {
        var parameters = new Dictionary<string, string?>
        {
            ["q"] = Text,
            ["kind"] = Kind is { } kind ? NameOf(kind) : "",
            ["from"] = From,
            ["language"] = Language,
            ["since"] = Dates.Since?.ToString(),
            ["until"] = Dates.Until?.ToString(),
            ["sort"] = Order == LetterOrder.Newest ? "" : NameOf(Order),
            ["page"] = page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture),
        };
        return QueryHelpers.AddQueryString("/letters", parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Value)));
    }

    /// <summary>"NoteVerbale" is written noteVerbale.</summary>
    public static string NameOf<T>(T value) where T : struct, Enum =>
        value.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "";

    private static T? Named<T>(string words) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (NameOf(value) == words) return value;
        return null;
    }

    private static int? PageNumber(string words) =>
        int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000 ? page : null;
}
