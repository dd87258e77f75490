using System.Globalization;
using Letters.Prompting;

namespace BotService.Models;

/// <summary>
/// Keeps requests within the tokens allowed for one, for a user's day and for everybody's. What a request may come to is set aside
/// before it is sent, so that many at once do not overdraw together, and put right when its true number is known.
/// </summary>
internal sealed class TokenBudget(ModelLimits limits, TimeProvider time)
{
    /// <summary>How many users are told apart in a day; those beyond count as one, so that memory stays bounded.</summary>
    private const int MostUsers = 100_000;

    private readonly Lock changing = new();
    private readonly Dictionary<string, long> byUser = [];
    private DateOnly day;
    private long all;

    /// <exception cref="ModelUnavailableException">It would be too much.</exception>
    public Reservation Reserve(string user, long tokens)
    {
        lock (changing)
        {
            BeginDay();
            if (!byUser.ContainsKey(user) && byUser.Count >= MostUsers) user = "";
            var used = byUser.GetValueOrDefault(user);
            if (tokens > limits.TokensPerAnswer) throw Exceeded("one request", tokens, limits.TokensPerAnswer);
            if (used + tokens > limits.TokensPerUserPerDay) throw Exceeded("a user's day", used + tokens, limits.TokensPerUserPerDay);
            if (all + tokens > limits.TokensPerDay) throw Exceeded("the day", all + tokens, limits.TokensPerDay);
            Add(user, tokens);
            return new Reservation(user, tokens, day);
        }
    }

    /// <summary>Puts the true number in the place of what was set aside.</summary>
    public void Settle(Reservation reservation, long tokens)
    {
        lock (changing)
        {
            BeginDay();
            if (day == reservation.Day) Add(reservation.User, tokens - reservation.Tokens);
        }
    }

    private void Add(string user, long tokens)
    {
        byUser[user] = byUser.GetValueOrDefault(user) + tokens;
        all += tokens;
    }

    private void BeginDay()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (today == day) return;
        day = today;
        byUser.Clear();
        all = 0;
    }

    private static ModelUnavailableException Exceeded(string what, long tokens, long limit) =>
        new(ModelFault.Budget, string.Create(CultureInfo.InvariantCulture, $"{tokens} tokens would exceed the {limit} allowed for {what}"));

    internal readonly record struct Reservation(string User, long Tokens, DateOnly Day);
}
