using System.Globalization;
using System.Xml.Linq;

namespace Letters.Reading.Formats.OpenDocument;

/// <summary>
/// Attributes by their local names: in OpenDocument (1.3, part 3) no element has two of one local name that mean different things
/// to a reader of its words.
/// </summary>
internal static class OdtXml
{
    public static string? Get(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    public static int? Number(this XElement? element, string name) =>
        int.TryParse(element.Get(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);
}
