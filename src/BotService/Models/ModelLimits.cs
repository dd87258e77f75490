namespace BotService.Models;

/// <summary>The section <c>Models</c>: what asking a language model may take.</summary>
internal sealed class ModelLimits
{
    /// <summary>In seconds: how long the first word may take.</summary>
    public double FirstTokenSeconds { get; init; } = 10;

    /// <summary>In seconds: how long a whole answer may take, everything counted.</summary>
    public double AnswerSeconds { get; init; } = 30;

    /// <summary>In tokens, both ways: what one request may take.</summary>
    public long TokensPerAnswer { get; init; } = 16_000;

    /// <summary>In tokens, both ways, by the day of universal time.</summary>
    public long TokensPerUserPerDay { get; init; } = 400_000;

    /// <summary>In tokens, both ways, by the day of universal time.</summary>
    public long TokensPerDay { get; init; } = 10_000_000;

    /// <summary>What a million tokens sent cost, in the currency of the bill.</summary>
    public decimal InputPricePerMillion { get; init; }

    /// <summary>What a million tokens received cost, in the same currency.</summary>
    public decimal OutputPricePerMillion { get; init; }

    public bool HasPrices => InputPricePerMillion > 0 || OutputPricePerMillion > 0;

    public TimeSpan FirstToken => TimeSpan.FromSeconds(FirstTokenSeconds);

    public TimeSpan Answer => TimeSpan.FromSeconds(AnswerSeconds);

    public IEnumerable<string> Faults()
    {
        if (FirstTokenSeconds is not (>= 1 and <= 120)) yield return "Models:FirstTokenSeconds is a number from 1 to 120.";
        if (AnswerSeconds is not (>= 1 and <= 600)) yield return "Models:AnswerSeconds is a number from 1 to 600.";
        if (FirstTokenSeconds > AnswerSeconds) yield return "Models:FirstTokenSeconds is no more than Models:AnswerSeconds.";
        if (TokensPerAnswer < 100) yield return "Models:TokensPerAnswer is at least 100.";
        if (TokensPerUserPerDay < 0) yield return "Models:TokensPerUserPerDay is 0 or more.";
        if (TokensPerDay < 0) yield return "Models:TokensPerDay is 0 or more.";
        if (InputPricePerMillion < 0 || OutputPricePerMillion < 0) yield return "Models:InputPricePerMillion and Models:OutputPricePerMillion are 0 or more.";
    }
}
