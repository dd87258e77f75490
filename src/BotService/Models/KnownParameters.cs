using System.ClientModel;
using System.Collections.Immutable;

namespace BotService.Models;

/// <summary>
/// Which optional members of a request a server takes. They differ: a reasoning model takes no temperature, an older server no schema
/// for its reply. What one refused is left out from then on.
/// </summary>
internal sealed class KnownParameters
{
    public const string ResponseFormat = "response_format";
    public const string Temperature = "temperature";
    public const string TopP = "top_p";
    public const string Seed = "seed";
    public const string MaxTokens = "max_completion_tokens";

    private static readonly string[] Optional = [ResponseFormat, Temperature, TopP, Seed, MaxTokens];

    private ImmutableHashSet<string> refused = [];

    public bool Takes(string parameter) => !refused.Contains(parameter);

    /// <summary>Takes note of the parameter that the server refused.</summary>
    /// <returns>Whether the request is worth sending again, without it.</returns>
    public bool Learn(Exception e)
    {
        if (e is not ClientResultException { Status: 400 or 422 } failure) return false;
        var error = OpenAIError.Of(failure);
        var named = Optional.FirstOrDefault(parameter => error.Param is { } param
            ? param == parameter || param.StartsWith(parameter + ".", StringComparison.Ordinal)
            : error.Message.Contains(parameter, StringComparison.Ordinal));
        return named is not null && ImmutableInterlocked.Update(ref refused, set => set.Add(named));
    }
}
