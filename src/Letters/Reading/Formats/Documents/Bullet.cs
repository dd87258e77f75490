namespace Letters.Reading.Formats.Documents;

/// <summary>The mark of an item without a number.</summary>
internal static class Bullet
{
    /// <summary>
    /// The bullet as drawn where it is a dash or a dot of a text font; all the other shapes, whose meaning hangs on the font, as "•".
    /// </summary>
    public static string Of(string mark) => mark.Trim() is "-" or "–" or "—" or "*" or "•" ? mark.Trim() : "•";
}
