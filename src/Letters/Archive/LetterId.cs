using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Letters.Archive;

/// <summary>
/// The lasting name of a letter: the last readable words of its file's path and twelve hexadecimal digits of the path's SHA-256,
/// so that it is safe in a URL, the same on every machine, and different for different paths.
/// </summary>
[JsonConverter(typeof(LetterIdJson))]
public readonly record struct LetterId(string Value) : IComparable<LetterId>
{
    private const int MostReadable = 48;

    /// <summary>
    /// The id of the letter kept at <paramref name="source"/>, a path relative to the ingested folder, with forward slashes.
    /// </summary>
    public static LetterId OfSource(string source)
    {
        var words = new StringBuilder();
        foreach (var c in Path.ChangeExtension(source, null).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != '-') words.Append('-');
        }
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, 6));
        return new LetterId($"{LastOf(words.ToString().Trim('-'))}-{digest}".TrimStart('-'));
    }

    /// <summary>The end of a path tells its files apart; it begins with a whole word where one begins within reach.</summary>
    private static string LastOf(string words)
    {
        if (words.Length <= MostReadable) return words;
        var last = words[^MostReadable..];
        var cutsWord = words[^(MostReadable + 1)] != '-' && last[0] != '-';
        return (cutsWord ? last[(last.IndexOf('-', StringComparison.Ordinal) + 1)..] : last).TrimStart('-');
    }

    public int CompareTo(LetterId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}

/// <summary>A letter id in JSON: its value as a string. Public, so that JSON contexts of other assemblies find it.</summary>
public sealed class LetterIdJson : JsonConverter<LetterId>
{
    public override LetterId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A letter id is a string."));

    public override void Write(Utf8JsonWriter writer, LetterId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
