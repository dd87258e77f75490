using System.ClientModel;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BotService.Models;

/// <summary>
/// Which optional members of a request a server takes. They differ: a reasoning model takes no temperature, an older server no schema
/// for its reply. What one refused is left out from then on.
/// </summary>
internal sealed partial class KnownParameters
{
    public const string ResponseFormat = "response_format";
    public const string Temperature = "temperature";
    public const string TopP = "top_p";
    public const string Seed = "seed";
    public const string MaxTokens = "max_completion_tokens";

    private static readonly string[] Optional = [ResponseFormat, Temperature, TopP, Seed, MaxTokens];

    private ImmutableHashSet<string> refused = [];

    /// <summary>What is to be left out of a request that is made now.</summary>
    public ImmutableHashSet<string> Refused => refused;

    /// <summary>Takes note of the parameter that the server refused.</summary>
    /// <param name="leftOut">What the request was made without: others may have learned in the meantime what it did not know yet.</param>
    /// <returns>Whether the request is worth sending again, without it.</returns>
    public bool Learn(Exception e, ImmutableHashSet<string> leftOut)
    {
        if (e is not ClientResultException { Status: 400 or 422 } failure || NamedIn(OpenAIError.Of(failure)) is not { } named || leftOut.Contains(named)) return false;
        ImmutableInterlocked.Update(ref refused, set => set.Add(named));
        return true;
    }

    private static string? NamedIn(OpenAIError error) => error.Param is { } param
        ? Array.Find(Optional, parameter => param == parameter || param.StartsWith(parameter + ".", StringComparison.Ordinal))
        // Without a member that names it, the sentence has to say that something is not taken, and the first parameter in it is what.
        : NotTaken().IsMatch(error.Message) && Parameter().Match(error.Message) is { Success: true } first ? Array.Find(Optional, parameter => parameter == first.Value) : null;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"n't support|\b(unsupported|not support(ed)?|unrecogni[sz]ed|unknown|unexpected|not (permitted|allowed|available|accepted))\b", Options)]
    private static partial Regex NotTaken();

    /// <summary>"max_tokens" is never sent first: a sentence that begins with it speaks of something else.</summary>
    [GeneratedRegex(@"\b(response_format|temperature|top_p|seed|max_completion_tokens|max_tokens)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
