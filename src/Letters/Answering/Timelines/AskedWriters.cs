using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering.Timelines;

/// <summary>Those whose letters alone a question is about.</summary>
internal sealed partial class AskedWriters(IReadOnlyList<string> named, NameVariants names, IReadOnlyList<Letter> held)
{
    private readonly List<(string Name, AskedParty Party)> writers = [.. named.Select(name => (name, new AskedParty(name, names, held)))];

    /// <summary>Whether one of them wrote the letter; everybody did where nobody is named. To pass on another's words is not to write them.</summary>
    public bool Wrote(Letter letter) =>
        writers.Count == 0
        || writers.Exists(writer => letter.Header.Sender is { Party: not null } sender
            ? LetterReferences.Fits(writer.Name, sender)
            : writer.Party.Writes(letter));

    /// <summary>Whether the letter says what one of them says: it is theirs, or brings their message.</summary>
    public bool Speak(Letter letter) => Wrote(letter) || writers.Exists(writer => writer.Party.Writes(letter));

    /// <summary>Whether the sentence, in a letter of others, passes on what one of them said.</summary>
    public bool SpeakIn(DatedSentence sentence) =>
        IsPassedOn(sentence.Sentence) || (GoesOn().IsMatch(sentence.Words) && Speech.IsIn(sentence.Words) && sentence.Before is [var before, ..] && IsPassedOn(before));

    /// <summary>Whether the sentence, in a letter that speaks for one of them, is said by that one: by its author, or passed on from the one asked for.</summary>
    public bool AreHeardIn(RankedSentence sentence) =>
        RelayedSpeech.In(sentence.Evidence.Letter, sentence.Span) is not { } relayed
        || writers.Exists(writer => writer.Party.IsSaidToSpeakIn(sentence.Evidence.Letter, relayed));

    /// <summary>That a State is named nearby makes nobody speak for it.</summary>
    private bool IsPassedOn(RankedSentence sentence) =>
        RelayedSpeech.In(sentence.Evidence.Letter, sentence.Span) is { } relayed && (writers.Count == 0 || writers.Exists(writer => writer.Party.SurelySpeaksIn(sentence, relayed)));

    /// <summary>Whoever spoke in the sentence before goes on.</summary>
    [GeneratedRegex("^(he|she|they) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex GoesOn();
}
