namespace Letters.Archive;

/// <summary>The numbers senders give their letters, as one text spells them and another repeats them.</summary>
public static class DocumentNumber
{
    /// <summary>Without the blanks and stops between a telegram's series and its number: "K.33", "K 33" and "K33" are one.</summary>
    public static string Plain(string number)
    {
        var trimmed = number.Trim().TrimEnd('.', ',');
        var digits = trimmed.AsSpan().IndexOfAnyInRange('0', '9');
        return digits is > 0 and <= 6 && trimmed.AsSpan(0, digits).IndexOfAnyExcept(Series) < 0
            ? string.Concat(trimmed.AsSpan(0, digits).ToString().Where(char.IsLetter)) + trimmed[digits..]
            : trimmed;
    }

    /// <summary>Whether two spellings are one number: a zero in front and capitals make no difference.</summary>
    public static bool AreSame(string one, string other) =>
        Plain(one).TrimStart('0').Equals(Plain(other).TrimStart('0'), StringComparison.OrdinalIgnoreCase);

    private static readonly System.Buffers.SearchValues<char> Series =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ. ");
}
