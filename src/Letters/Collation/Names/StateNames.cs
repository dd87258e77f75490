namespace Letters.Collation.Names;

/// <summary>
/// The States by their names, from common knowledge: "United Kingdom", "UK", "British". Which of them a letter means is for the letter to
/// say; the table only tells that the names are of one State.
/// </summary>
internal static class StateNames
{
    /// <summary>One entry a State, each with every name it goes by, the common one first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> All { get; } = Read();

    private static List<IReadOnlyList<string>> Read()
    {
        using var stream = typeof(StateNames).Assembly.GetManifestResourceStream("Letters.states.txt")
            ?? throw new InvalidOperationException("The names of States are missing from this build.");
        using var lines = new StreamReader(stream);
        var states = new List<IReadOnlyList<string>>();
        while (lines.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                states.Add(line.Split(" | "));
        return states;
    }
}
