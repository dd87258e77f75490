namespace Letters.Index;

/// <summary>
/// What the index was made with is not what it is used with: another embedding model or another vector size. The
/// message is one sentence that names both. An index holds nothing that cannot be made again from the letters, so rebuild it.
/// </summary>
public sealed class IndexMismatchException : Exception
{
    /// <param name="made">What the index was made with.</param>
    /// <param name="used">What it is used with.</param>
    public IndexMismatchException(string made, string used)
        : base($"The index was made with {made} and cannot be used with {used}.")
    {
        Made = made;
        Used = used;
    }

    public string Made { get; }

    public string Used { get; }
}
