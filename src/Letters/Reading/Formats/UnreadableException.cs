namespace Letters.Reading.Formats;

/// <summary>The file, or one of its parts, cannot be read. Thrown by format readers, told as a <see cref="ReadProblem"/>.</summary>
/// <param name="reason">What is the matter with it: "is protected by a password".</param>
/// <param name="expected">What would have been read, with the limit where there is one.</param>
internal sealed class UnreadableException(string reason, string expected) : Exception($"The file {reason}; {expected}.")
{
    public string Reason { get; } = reason;

    public string Expected { get; } = expected;

    /// <summary>As <see cref="ReadProblem.IsPassing"/>.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether it was given up because reading it took too long.</summary>
    public bool IsForTime { get; init; }

    /// <summary>How many bytes were unpacked before it was given up: they count against the limit of the whole file.</summary>
    public long Unpacked { get; init; }

    /// <summary>A part of a file that is larger than is read.</summary>
    public static UnreadableException TooLarge(long unpacked, int most) =>
        new($"is larger than {most / (1024 * 1024)} MB", $"files up to {most / (1024 * 1024)} MB are read") { Unpacked = unpacked };
}
