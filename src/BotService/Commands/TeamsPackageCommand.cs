using System.CommandLine;
using BotService.Channels.Teams.Package;

namespace BotService.Commands;

/// <summary><c>teams-package</c>: the zip by which Teams installs the bot.</summary>
internal static class TeamsPackageCommand
{
    public static Command Create()
    {
        var domain = new Option<string>("--domain")
        {
            Description = "The host name under which the service is reached, such as bot.example.org.", HelpName = "HOST", Required = true,
        };
        var appId = new Option<string>("--app-id") { Description = "The bot's app id (MicrosoftAppId), a GUID.", HelpName = "GUID", Required = true };
        var name = new Option<string>("--name") { Description = "What the bot is called in Teams; at most 30 characters.", DefaultValueFactory = _ => "Letters" };
        var developer = new Option<string>("--developer") { Description = "Who runs the bot; at most 32 characters.", DefaultValueFactory = _ => "Letters" };
        var version = new Option<string>("--app-version")
        {
            Description = "The package's version, raised with each that replaces an earlier one.", DefaultValueFactory = _ => "1.0.0",
        };
        var privacy = new Option<string?>("--privacy-url") { Description = "Where the notice on privacy stands; the service's first page unless given.", HelpName = "URL" };
        var terms = new Option<string?>("--terms-url") { Description = "Where the terms of use stand; the service's first page unless given.", HelpName = "URL" };
        var output = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", DefaultValueFactory = _ => "letters-teams.zip" };

        domain.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } host && !PackageRules.IsDomain(host))
                result.AddError($"--domain wants a host name such as bot.example.org, without https:// and without a port; '{host}' is none.");
        });
        appId.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } id && (!Guid.TryParseExact(id, "D", out var guid) || guid == Guid.Empty))
                result.AddError($"--app-id wants a GUID such as 11111111-2222-3333-4444-555555555555; '{id}' is none.");
        });

        var command = new Command("teams-package", "Writes the app package by which Teams installs the bot, and checks it.")
        {
            domain, appId, name, developer, version, privacy, terms, output,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var package = AppPackage.Of(new AppManifest((parsed.GetValue(domain) ?? "").ToLowerInvariant(), Guid.ParseExact(parsed.GetValue(appId) ?? "", "D"))
            {
                Name = parsed.GetValue(name) ?? "",
                Developer = parsed.GetValue(developer) ?? "",
                AppVersion = parsed.GetValue(version) ?? "",
                Privacy = parsed.GetValue(privacy),
                Terms = parsed.GetValue(terms),
            });
            if (PackageRules.ProblemsIn(package) is [_, ..] problems)
            {
                foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
                return Verbs.WrongArguments;
            }
            var file = parsed.GetValue(output) ?? "";
            await File.WriteAllBytesAsync(file, package, cancellationToken);
            Console.WriteLine($"{file}: {package.Length} bytes, manifest {AppManifest.Version}. Upload it in Teams under Apps, Manage your apps.");
            return Verbs.Done;
        });
        return command;
    }
}
