using System.Globalization;
using DocumentFormat.OpenXml;

namespace Letters.Reading.Formats.Word;

/// <summary>
/// Elements and attributes by their names in WordprocessingML (ECMA-376 part 1, 17), and attributes as they are written: a value
/// that its type forbids is then no value, and not an exception.
/// </summary>
internal static class WordXml
{
    public static OpenXmlElement? Child(this OpenXmlElement? element, string name)
    {
        if (element is null) return null;
        foreach (var child in element.ChildElements)
            if (child.LocalName == name)
                return child;
        return null;
    }

    public static string? Get(this OpenXmlElement? element, string name)
    {
        if (element is null) return null;
        foreach (var attribute in element.GetAttributes())
            if (attribute.LocalName == name)
                return attribute.Value;
        return null;
    }

    /// <summary>The attribute "val" of a child: <c>&lt;w:numId w:val="3"/&gt;</c>.</summary>
    public static string? Value(this OpenXmlElement? element, string child) => element.Child(child).Get("val");

    public static int? Number(this OpenXmlElement? element, string attribute) =>
        int.TryParse(element.Get(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static int? NumberOf(this OpenXmlElement? element, string child) => element.Child(child).Number("val");

    /// <summary>A property that is on or off; null where it is not set.</summary>
    public static bool? Switch(this OpenXmlElement? element, string child) =>
        element.Child(child) is { } property ? property.Get("val") is not ("0" or "false" or "off" or "none") : null;
}
