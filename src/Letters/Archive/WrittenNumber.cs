using System.Globalization;

namespace Letters.Archive;

/// <summary>
/// A number as a letter writes it, in the digits of any script: "24", "٢٤", "२४". What a pattern calls a digit (\d, Unicode's Nd) is
/// one here too.
/// </summary>
internal static class WrittenNumber
{
    /// <param name="digits">Decimal digits and nothing else.</param>
    /// <returns>Null: they are none, something else is among them, or they come to more than an int holds.</returns>
    public static int? Read(ReadOnlySpan<char> digits)
    {
        long number = 0;
        foreach (var c in digits)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            if (digit < 0) return null;
            number = (number * 10) + digit;
            if (number > int.MaxValue) return null;
        }
        return digits.IsEmpty ? null : (int)number;
    }
}
