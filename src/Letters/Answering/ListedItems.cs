using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Archive;

namespace Letters.Answering;

/// <summary>
/// The items of a list in a letter, "(a) …; (b) …" or "1. …", "2. …": told by their labels, which count on from the first. Another label, such as
/// the number of the letter's own next paragraph, is none of them.
/// </summary>
internal sealed partial class ListedItems
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private readonly string first;
    private int counted = 1;

    private ListedItems(string first) => this.first = first;

    /// <summary>The list whose first item stands at the head of these words; null where none does.</summary>
    public static ListedItems? BeginningWith(string words) =>
        Label().Match(words) is { Success: true } label && label.Groups["label"].Value.ToLowerInvariant() is "1" or "a" or "i"
            ? new ListedItems(Label().Match(words).Groups["label"].Value.ToLowerInvariant())
            : null;

    /// <summary>Whether the words are headed by the next item; then the one after it is waited for.</summary>
    public bool GoesOnWith(string words) => Counts(Label().Match(words));

    /// <summary>Where in a part of the text the last of its items begins, counted on from what was read of the list; null where none is in it.</summary>
    public int? LastIn(string text, Span part)
    {
        int? last = null;
        foreach (Match label in Within().Matches(part.Of(text)))
            if (Counts(label)) last = part.Start + label.Groups["label"].Index;
        return last;
    }

    private bool Counts(Match label)
    {
        var next = first switch
        {
            "1" => (counted + 1).ToString(CultureInfo.InvariantCulture),
            "a" => counted < 26 ? ((char)('a' + counted)).ToString() : "",
            _ => counted < Roman.Length ? Roman[counted] : "",
        };
        if (!label.Success || !string.Equals(label.Groups["label"].Value, next, StringComparison.OrdinalIgnoreCase)) return false;
        counted++;
        return true;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^\W{0,2}(?<label>[a-z]|[ivx]{1,5}|\d{1,2})\\?[.)]\s", Options)]
    private static partial Regex Label();

    /// <summary>In brackets anywhere; without the first of them only after a stop.</summary>
    [GeneratedRegex(@"(\((?<label>[a-z]|[ivx]{1,5}|\d{1,2})\)|([.;:,!?]\s|\n|- )\s*(?<label>[a-z]|[ivx]{1,5}|\d{1,2})\\?[.)])\s", Options)]
    private static partial Regex Within();
}
