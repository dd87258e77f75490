using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Letters.Prompting;

/// <summary>
/// The word that tells a model where data begins and ends. It is a hash of the data and does not occur in it, so that nothing
/// written in a letter can close its own fence; the same data always has the same one.
/// </summary>
public static class Fence
{
    private const int Length = 12;

    /// <returns>Twelve lower-case hexadecimal digits that stand in none of the texts.</returns>
    public static string For(IEnumerable<string> texts)
    {
        var all = string.Join('\n', texts);
        for (var attempt = 0; ; attempt++)
        {
            var salted = string.Create(CultureInfo.InvariantCulture, $"{attempt}\n{all}");
            var fence = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salted)))[..Length];
            if (!all.Contains(fence, StringComparison.OrdinalIgnoreCase)) return fence;
        }
    }
}
