using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Letters.Archive;

namespace BotService.Indexes.Qdrant;

/// <summary>The ids of points: UUIDs out of what they are of, so that writing the same twice writes it once.</summary>
internal static class PointIds
{
    public static Guid Head { get; } = Of("head");

    public static Guid OfLetter(LetterId id) => Of($"letter\n{id.Value}");

    public static Guid OfPassage(LetterId id, string generation, int ordinal) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"passage\n{id.Value}\n{generation}\n{ordinal}"));

    /// <summary>The place of a term in the sparse vector. Two terms may share one: the server's figures only propose.</summary>
    public static uint OfTerm(string term) => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(term)));

    private static Guid Of(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16));
}
