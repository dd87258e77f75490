using System.Text.Json;

namespace Letters.Retrieval.Ranking;

/// <summary>The features each network reads, by name and in order.</summary>
internal static class FeatureNames
{
    public static IReadOnlyList<string> Sentences { get; } = Of<SentenceFeature>();

    public static IReadOnlyList<string> Passages { get; } = Of<PassageFeature>();

    public static IReadOnlyList<string> Shortlist { get; } = [.. Sentences, .. Of<ShortlistFeature>()];

    public static IReadOnlyList<string> Support { get; } = [.. Shortlist, .. Of<SupportFeature>().Select(name => $"support.{name}")];

    private static List<string> Of<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
