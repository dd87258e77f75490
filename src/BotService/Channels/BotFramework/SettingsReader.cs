namespace BotService.Channels.BotFramework;

/// <summary>Reads settings and gathers everything that is wrong with them, so that all of it can be mended at once.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> faults = [];

    public void Fault(string sentence) => faults.Add(sentence);

    /// <exception cref="ExpectedFailure">Something was wrong; a line for each fault.</exception>
    public void ThrowIfFaulty()
    {
        if (faults.Count > 0) throw new ExpectedFailure(string.Join('\n', faults));
    }

    public string Text(string name) => configuration[name]?.Trim() ?? "";

    /// <summary>Names separated by semicolons.</summary>
    public IReadOnlyList<string> List(string name) =>
        Text(name).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool YesOrNo(string name)
    {
        if (Text(name) is not { Length: > 0 } text) return false;
        if (!bool.TryParse(text, out var yes)) Fault($"{name} is '{text}': expected true or false.");
        return yes;
    }

    public T? OneOf<T>(string name) where T : struct, Enum
    {
        if (Enum.TryParse<T>(Text(name), ignoreCase: true, out var value) && Enum.IsDefined(value)) return value;
        Fault($"{name} is '{Text(name)}': expected {string.Join(", ", Enum.GetNames<T>()[..^1])} or {Enum.GetNames<T>()[^1]}.");
        return null;
    }

    /// <summary>An id as Azure writes it in its tokens: in small letters, with dashes.</summary>
    public string Guid(string name, string meaning)
    {
        if (System.Guid.TryParseExact(Text(name), "D", out var id)) return id.ToString("D");
        Fault($"{name} is '{Text(name)}': expected {meaning}, such as 4a1b7c2e-1111-2222-3333-444455556666.");
        return "";
    }

    /// <summary>An https address; http is enough for a program on this machine.</summary>
    public Uri Address(string name, Uri otherwise)
    {
        if (Text(name) is not { Length: > 0 } text) return otherwise;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address.UserInfo.Length == 0)
            return address;
        Fault($"{name} is '{text}': expected an address that begins with https://.");
        return otherwise;
    }
}
