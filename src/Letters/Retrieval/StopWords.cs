using System.Collections.Frozen;

namespace Letters.Retrieval;

/// <summary>
/// English words that stand in every letter and tell none apart. Folded as <see cref="Terms"/> folds: "don't" is "dont".
/// "us" is not among them, since "U.S." folds to it.
/// </summary>
internal static class StopWords
{
    private const string Words = """
        a an the this that these those
        i me my mine myself we our ours ourselves you your yours yourself yourselves
        he him his himself she her hers herself it its itself they them their theirs themselves
        who whom whose which what when where why how
        am is are was were be been being do does did doing done have has had having
        can could shall should will would may might must cannot
        isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt cant couldnt shouldnt wont wouldnt
        and or but nor if then than because while although though whether as so such
        of at by for with about against between among into through during before after above below to from up down in out on off
        over under upon within without
        again further once here there now just only also very too both each few more most other some any all no not own same until
        s t eg ie
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contain(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
