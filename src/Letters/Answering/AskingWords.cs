using System.Collections.Frozen;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Words of a question that speak of asking and telling, not of what is asked: no letter need contain them to answer it.</summary>
internal static class AskingWords
{
    private const string Words = """
        letter letters note notes verbale verbales document documents article articles report reports statement statements correspondence
        press news newspaper text message record
        say says said saying tell tells told telling state states stated write writes wrote written speak spoke speaking describe describes
        described mention mentions mentioned report reported claim claims claimed allege alleged assert asserted argue argues argued
        think thinks thought believe believes believed consider considered admit admits admitted deny denies denied answer answers answered
        reply replied respond responded comment commented express expressed explain explained announce announced add added
        position view views opinion stance attitude according account regard regarding concerning relation respect
        many much long often kind kinds sort sorts type types thing things reason reasons way ways happen happened happening
        summarise summarize summary gist overview outline compare
        exactly actually really please give given name named call called know known anything something someone anyone everything make sure
        speaker representative representatives spokesman spokeswoman spokesperson ambassador envoy official officials authority authorities
        mission delegation side party parties mr mrs ms dr sir madam excellency capacity
        """;

    private static readonly FrozenSet<string> Stems =
        Words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => Terms.Of(word))
            .Select(token => token.Stem)
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contain(string stem) => Stems.Contains(stem);
}
