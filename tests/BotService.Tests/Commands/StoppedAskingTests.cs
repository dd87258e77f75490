using System.Text.Json;
using BotService.Tests.Channels;
using BotService.Tests.Models;

namespace BotService.Tests.Commands;

/// <summary>Ctrl+C on an answer that a model is still at work on.</summary>
public sealed class StoppedAskingTests : IDisposable
{
    private const string InFrench = "Le Norland a-t-il vendu des patrouilleurs à Estrava ?";

    private readonly CommandLine command = new();

    [Fact]
    public async Task What_is_whole_but_for_its_translation_is_printed_and_the_command_ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill");
        await using var server = await AzureShapedServer.StartAsync(request => request.Schema switch
        {
            "understand_question" => ScriptedAnswer.Says(JsonSerializer.Serialize(new { standAlone = InFrench, language = "fr", inEnglish = CorranLetters.Question })),
            "answer_from_passages" => ScriptedAnswer.Says(HonestModel.Statement(request.Text)),
            _ => ScriptedAnswer.HangsAfter(""),
        });
        using var asking = Ask(server);
        while ((await server.NextAsync()).Schema != "translate_for_display")
        {
        }

        var (_, output, error) = await asking.EndAsync();

        Assert.Contains(HonestModel.Words, output, StringComparison.Ordinal);
        // Only its translation was still to come: the answer is whole.
        Assert.DoesNotContain("Stopped", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_proven_yet_nothing_is_said_of_the_letters()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs kill");
        await using var server = await AzureShapedServer.StartAsync(_ => ScriptedAnswer.HangsAfter(""));
        using var asking = Ask(server);
        await server.NextAsync();

        var (exit, output, error) = await asking.EndAsync();

        Assert.Equal("", output);
        Assert.NotEqual(0, exit);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    public void Dispose() => command.Dispose();

    private RunningCommand Ask(AzureShapedServer server)
    {
        CorranLetters.WriteTo(command.Folder);
        foreach (var (setting, value) in HonestModel.Patience) command.Settings[setting.Replace(":", "__", StringComparison.Ordinal)] = value;
        command.Settings["AzureOpenAI__Endpoint"] = server.Address;
        command.Settings["AzureOpenAI__ApiKey"] = AzureShapedServer.Key;
        command.Settings["AzureOpenAI__ChatDeployment"] = AzureShapedServer.ChatDeployment;
        return command.Start("ask", InFrench, "--letters", command.Folder);
    }
}
