using System.Security.Cryptography;
using System.Text;
using Letters.Archive;

namespace Letters.Index;

/// <summary>
/// All that an index holds, as numbers to compare: letters, passages, terms and vectors. Two indexes of the same letters have the
/// same digest, however they came by them.
/// </summary>
/// <param name="Letters">SHA-256 of everything held of each letter, in lower-case hexadecimal.</param>
public sealed record IndexDigest(IReadOnlyDictionary<LetterId, string> Letters)
{
    /// <summary>SHA-256 over the digests of all letters, in the order of their ids.</summary>
    public string Whole => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Letters.OrderBy(letter => letter.Key).Select(letter => $"{letter.Key} {letter.Value}")))));

    /// <summary>The letters that are not the same in the other, or that only one of the two holds, by id.</summary>
    public IReadOnlyList<LetterId> DifferencesFrom(IndexDigest other) =>
    [
        .. Letters.Keys.Union(other.Letters.Keys)
            .Where(id => Letters.GetValueOrDefault(id) != other.Letters.GetValueOrDefault(id))
            .Order(),
    ];
}
