using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotService.Channels.Web.Wording;

/// <summary>
/// Our own sentences in every language we speak: one file a language, read by this service for the pages it draws and by their
/// scripts for what they draw themselves.
/// </summary>
internal sealed class Catalogue
{
    /// <summary>The first is spoken to whoever names none of them.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "fr", "de", "es"];

    private readonly Dictionary<string, Words> words;

    /// <exception cref="InvalidDataException">A file is not what it should be: keys and sentences.</exception>
    public Catalogue() => words = Languages.ToDictionary(language => language, Read, StringComparer.Ordinal);

    /// <param name="language">One of <see cref="Languages"/>.</param>
    public Words In(string language) => words[language];

    private static Words Read(string language)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "wwwroot", "words", $"{language}.json");
        return new Words(language, JsonSerializer.Deserialize(File.ReadAllBytes(file), CatalogueJson.Default.DictionaryStringString)
            ?? throw new InvalidDataException($"{file} holds no sentences."));
    }
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
