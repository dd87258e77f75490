using System.Globalization;
using System.Text.Json;
using BotService.Tests.Channels;
using Microsoft.AspNetCore.Hosting;

namespace BotService.Tests.Models;

/// <summary>What a model that keeps to its orders writes about <see cref="CorranLetters"/>: one statement where it is given the words for it, else none.</summary>
internal static class HonestModel
{
    public const string Words = "Norland has not sold any patrol boats to the Republic of Estrava, and no licence for such a sale has been asked for";

    public static ScriptedAnswer Answer(ChatRequest request) => ScriptedAnswer.Says(Reply(request.Text));

    /// <summary>The reply to a prompt, whichever it is.</summary>
    public static string Reply(string prompt) =>
        prompt.Contains($"Question: {CorranLetters.Question}", StringComparison.Ordinal) && PassageWith(prompt, Words) is not null ? Statement(prompt) : """{"statements":[]}""";

    /// <summary>The statement, in answer to a prompt that has the words for it.</summary>
    public static string Statement(string prompt) => $"{Begun(PassageWith(prompt, Words) ?? 1)}]}}";

    /// <summary>The same as far as its one statement, after which the model falls silent.</summary>
    public static ScriptedAnswer FallsSilent(ChatRequest request) => ScriptedAnswer.HangsAfter(Begun(PassageWith(request.Text, Words) ?? 1));

    /// <summary>As long as may be set: what is tested does not hang on how busy the machine is.</summary>
    public static IReadOnlyList<(string Setting, string Value)> Patience { get; } = [("Models:FirstTokenSeconds", "120"), ("Models:AnswerSeconds", "600")];

    /// <summary>Waits for a model as long as may be set.</summary>
    public static IWebHostBuilder UsePatience(this IWebHostBuilder host)
    {
        foreach (var (setting, value) in Patience) host.UseSetting(setting, value);
        return host;
    }

    /// <summary>Lets the service ask the server.</summary>
    public static IWebHostBuilder UseModel(this IWebHostBuilder host, AzureShapedServer server) => host.UsePatience()
        .UseSetting("AzureOpenAI:Endpoint", server.Address)
        .UseSetting("AzureOpenAI:ApiKey", AzureShapedServer.Key)
        .UseSetting("AzureOpenAI:ChatDeployment", AzureShapedServer.ChatDeployment);

    private static string Begun(int passage) => $$"""{"statements":[{{JsonSerializer.Serialize(new { claim = $"“{Words}”", quotes = new[] { new { passage, words = Words } } })}}""";

    private static int? PassageWith(string prompt, string words)
    {
        var at = prompt.IndexOf(words, StringComparison.Ordinal);
        if (at < 0) return null;
        var marker = prompt[..at];
        marker = marker[(marker.LastIndexOf(" passage ", StringComparison.Ordinal) + " passage ".Length)..];
        return int.Parse(marker[..marker.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }
}
