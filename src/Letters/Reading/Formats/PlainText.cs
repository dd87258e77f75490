using System.Text.RegularExpressions;
using Letters.Reading.Layout;

namespace Letters.Reading.Formats;

/// <summary>Text without structure but its lines. Links written as in Markdown lose their target and keep their words.</summary>
internal static partial class PlainText
{
    public static IEnumerable<RawBlock> Read(string decoded) =>
        LineLayout.BlocksOf(Link().Replace(CanonicalText.Of(decoded).Text, "$1"));

    [GeneratedRegex(@"!?\[([^\[\]\n]{1,300})\]\((?:(?:#|[a-z]{2,8}:|/|\.{1,2}/)[^()\s]{0,1000})?\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Link();
}
