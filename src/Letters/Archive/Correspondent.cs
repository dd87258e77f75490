namespace Letters.Archive;

/// <summary>
/// Who writes or is written to, as far as the letter says: the person, the office held, and the party spoken for.
/// </summary>
/// <param name="Name">"Amir Sa'ed Iravani", without courtesy titles.</param>
/// <param name="Office">"Permanent Representative", "President of the Security Council".</param>
/// <param name="Party">The state, mission or organ spoken for: "Islamic Republic of Iran".</param>
public sealed record Correspondent(Proven<string>? Name, Proven<string>? Office, Proven<string>? Party)
{
    /// <summary>The shortest true designation: the name, else the office, else the party.</summary>
    public string Designation => (Name ?? Office ?? Party)?.Value ?? "an unnamed correspondent";

    /// <summary>All that is known, on one line: "Amir Sa'ed Iravani, Permanent Representative, Islamic Republic of Iran".</summary>
    public string InFull =>
        Name is null && Office is null && Party is null
            ? Designation
            : string.Join(", ", new[] { Name?.Value, Office?.Value, Party?.Value }.OfType<string>());
}
