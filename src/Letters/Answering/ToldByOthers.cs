using Letters.Archive;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>A yes or a no about what a party did, told only by others or in the press: the answer says so before it quotes them.</summary>
internal static class ToldByOthers
{
    /// <summary>The words that say so; empty where the party speaks itself, or the question is about none that does.</summary>
    public static string Of(string question, IReadOnlyList<SupportedSentence> shown, IReadOnlyList<Letter> held, NameVariants names)
    {
        if (shown.Count == 0 || AskedForThings.In(question) != AskedFor.YesOrNo || AskedAbout.In(question) is not { } named) return "";
        var party = new AskedParty(named, names, held);
        if (shown.Any(sentence => IsItsOwn(party, sentence)) || !held.Any(party.Writes)) return "";
        var isPress = shown.All(sentence => sentence.Letter.Header.Kind == LetterKind.PressArticle);
        return $"{party.Name} itself was not found to speak to this; what follows is {(isPress ? "from the press" : "said by others")}:";
    }

    private static bool IsItsOwn(AskedParty party, SupportedSentence sentence) =>
        RelayedSpeech.In(sentence.Letter, sentence.Sentence.Span) is { } relayed
            ? party.IsSaidToSpeakIn(sentence.Letter, relayed) || party.SurelySpeaksIn(sentence.Sentence, relayed)
            : party.Writes(sentence.Letter) && !LeadIn.IsInAnnex(sentence.Letter, sentence.Sentence.Span);
}
