using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;

namespace Letters.Prompting;

/// <summary>For whom a model is asked, so that one user cannot use up everyone's tokens. It is counted here and sent to no server.</summary>
public static class AskedBy
{
    private const string Key = "letters.askedBy";
    private const int HashLength = 16;

    /// <param name="user">Whatever tells one user from another, such as the channel with the user's id in it; only a hash of it is kept.</param>
    public static ChatOptions For(this ChatOptions options, string user)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user)))[..HashLength];
        (options.AdditionalProperties ??= [])[Key] = hash;
        return options;
    }

    /// <summary>The hash of the user; "" where nobody said who asks: all of these count as one.</summary>
    public static string In(ChatOptions? options) => options?.AdditionalProperties?.GetValueOrDefault(Key) as string ?? "";
}
