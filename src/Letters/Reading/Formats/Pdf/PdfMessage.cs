using System.Text.Json;
using System.Text.Json.Serialization;

namespace Letters.Reading.Formats.Pdf;

/// <summary>One answer of pdf-text.mjs: what it is, and what an answer of that kind holds.</summary>
internal sealed record PdfMessage(string Kind)
{
    public int Pages { get; init; }

    public int Page { get; init; }

    public double[]? Box { get; init; }

    public IReadOnlyList<PdfItem>? Items { get; init; }

    public string? Name { get; init; }

    /// <exception cref="JsonException">It is no message.</exception>
    public static PdfMessage Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, PdfMessageJson.Default.PdfMessage) ?? throw new JsonException("Null is no message.");
}

/// <summary>A piece of text in one font, as pdf.js tells it.</summary>
/// <param name="Text">In logical order, also where it runs from right to left.</param>
/// <param name="At">
/// The text matrix [a, b, c, d, e, f] of PDF (ISO 32000-1, 9.4.4) with the size of the font in it: (e, f) is the left end of the
/// base line, in points from the page's lower left corner, (a, b) points along it, (c, d) is as long as the font is high.
/// </param>
/// <param name="Width">Along the base line, in points.</param>
internal sealed record PdfItem(string Text, double[] At, double Width, bool Bold = false, bool Rtl = false);

/// <summary>A page as pdf.js tells it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Box">The visible part: left, bottom, right, top in points.</param>
internal sealed record PdfPage(int Number, double[] Box, IReadOnlyList<PdfItem> Items);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PdfMessage))]
internal sealed partial class PdfMessageJson : JsonSerializerContext;
