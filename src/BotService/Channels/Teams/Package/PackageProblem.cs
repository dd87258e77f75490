namespace BotService.Channels.Teams.Package;

/// <summary>Something for which Teams would refuse a package.</summary>
/// <param name="Where">The member of the manifest, such as <c>name.short</c>, or the file of the package.</param>
/// <param name="Fault">What is wrong, going on from there: "is missing."</param>
internal sealed record PackageProblem(string Where, string Fault)
{
    public override string ToString() => $"{Where} {Fault}";
}
