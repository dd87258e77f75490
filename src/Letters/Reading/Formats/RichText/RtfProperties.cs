namespace Letters.Reading.Formats.RichText;

/// <summary>Control words that change how what follows is set.</summary>
internal static class RtfProperties
{
    /// <summary>More characters than any program writes in place of one.</summary>
    private const int MostSubstitutes = 16;

    public static RtfState After(RtfState state, RtfToken word, int defaultFont)
    {
        var isOn = word.Number is not 0;
        return word.Name switch
        {
            "f" => state with { Font = word.Number ?? 0 },
            "uc" => state with { Substitutes = Math.Clamp(word.Number ?? 1, 0, MostSubstitutes) },
            "plain" => state.WithoutCharacterProperties(defaultFont),
            "v" => state with { IsHidden = isOn },
            "deleted" or "mvf" => state with { IsDeleted = isOn },
            "pard" => state.WithoutParagraphProperties(),
            // Levels 0 to 8 are headings.
            "outlinelevel" => state with { IsHeading = word.Number is >= 0 and <= 8 },
            "sb" => state with { SpaceAbove = word.Number ?? 0 },
            "sa" => state with { SpaceBelow = word.Number ?? 0 },
            "intbl" => state with { Tables = Math.Max(1, state.Tables) },
            "itap" => state with { Tables = word.Number ?? 1 },
            _ => state,
        };
    }
}
