using System.Collections.Frozen;

namespace Letters.Reading.Formats.RichText;

/// <summary>Control words that stand for characters.</summary>
internal static class RtfWords
{
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tab"] = "\t", ["line"] = "\n", ["lbr"] = "\n", ["page"] = "\n", ["column"] = "\n",
        ["emdash"] = "—", ["endash"] = "–", ["lquote"] = "‘", ["rquote"] = "’", ["ldblquote"] = "“", ["rdblquote"] = "”", ["bullet"] = "•",
        ["emspace"] = " ", ["enspace"] = " ", ["qmspace"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Of(string name) => Written.GetValueOrDefault(name);
}
