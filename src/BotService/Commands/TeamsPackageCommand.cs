using System.CommandLine;
using System.Globalization;
using BotService.Channels.Teams.Package;

namespace BotService.Commands;

/// <summary><c>teams-package</c>: the zip by which Teams installs the bot.</summary>
internal static class TeamsPackageCommand
{
    /// <summary>The option each part of the manifest comes from: whoever typed it knows no manifest.</summary>
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["name.short"] = "--name", ["name.full"] = "--name", ["developer.name"] = "--developer", ["version"] = "--app-version",
        ["developer.privacyUrl"] = "--privacy-url", ["developer.termsOfUseUrl"] = "--terms-url",
    };

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
        var force = new Option<bool>("--force") { Description = "Write over a file that is there already." };

        domain.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } host && ObjectionTo(host) is { } objection) result.AddError(objection);
        });
        appId.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } id && (!Guid.TryParseExact(id, "D", out var guid) || guid == Guid.Empty))
                result.AddError($"--app-id wants a GUID such as 11111111-2222-3333-4444-555555555555; '{id}' is none.");
        });

        var command = new Command("teams-package", "Writes the app package by which Teams installs the bot, and checks it.")
        {
            domain, appId, name, developer, version, privacy, terms, output, force,
        };
        command.SetAction((parsed, cancellationToken) => WriteAsync(
            new AppManifest((parsed.GetValue(domain) ?? "").ToLowerInvariant(), Guid.ParseExact(parsed.GetValue(appId) ?? "", "D"))
            {
                Name = parsed.GetValue(name) ?? "",
                Developer = parsed.GetValue(developer) ?? "",
                AppVersion = parsed.GetValue(version) ?? "",
                Privacy = parsed.GetValue(privacy),
                Terms = parsed.GetValue(terms),
            },
            parsed.GetValue(output) ?? "", parsed.GetValue(force), cancellationToken));
        return command;
    }

    private static async Task<int> WriteAsync(AppManifest manifest, string file, bool replaces, CancellationToken cancellationToken)
    {
        var package = AppPackage.Of(manifest);
        var problems = PackageRules.ProblemsIn(package)
            .Select(problem => problem with { Where = Options.GetValueOrDefault(problem.Where, problem.Where) })
            .DistinctBy(problem => problem.Where).ToList();
        foreach (var problem in problems) await Console.Error.WriteLineAsync(problem.ToString());
        if (problems.Count > 0) return Verbs.WrongArguments;

        await WrittenFile.WriteAsync("--out", file, package, replaces, cancellationToken);
        Console.WriteLine($"{file}: {package.Length} bytes, manifest {AppManifest.Version}. Upload it in Teams under Apps, Manage your apps.");
        return Verbs.Done;
    }

    /// <summary>Why a host name is none that Teams takes; null where it is one.</summary>
    private static string? ObjectionTo(string host)
    {
        if (PackageRules.IsDomain(host)) return null;
        return InAscii(host) is { } ascii && PackageRules.IsDomain(ascii)
            ? $"--domain wants a host name in ASCII letters, as name servers know it: for '{host}' that is '{ascii}'."
            : $"--domain wants a host name such as bot.example.org, in ASCII letters, without https:// and without a port; '{host}' is none.";
    }

    /// <summary>The name in the spelling of name servers (punycode); null where it needs none or has none.</summary>
    private static string? InAscii(string host)
    {
        try
        {
            return host.All(char.IsAscii) ? null : new IdnMapping().GetAscii(host);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
