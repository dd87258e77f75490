using Letters.Answering.Timelines;
using Letters.Archive;
using Letters.Collation;

namespace Letters.Answering;

/// <summary>A question understood.</summary>
/// <param name="StandAlone">The question complete in itself.</param>
/// <param name="Field">The header field it asks for; null when it asks for contents.</param>
/// <param name="Focus">The letter the conversation was about last.</param>
/// <param name="LookFirst">Where in relation to that letter the answer is to be looked for first.</param>
internal sealed record Inquiry(string StandAlone, HeaderField? Field, LetterId? Focus, LookFirst LookFirst)
{
    /// <summary>An answer to a letter comes within so many days.</summary>
    private const int DaysToAnswer = 60;

    /// <summary>The letters to look in first; null where none come before the others.</summary>
    public HashSet<LetterId>? NearFocus(CollatedLetters collated)
    {
        if (LookFirst == LookFirst.Anywhere || collated.Works.SelectMany(work => work.Witnesses).FirstOrDefault(letter => letter.Id == Focus) is not { } focus)
            return null;
        var own = collated.WorkOf(focus);
        if (LookFirst == LookFirst.InFocus) return [.. own.Witnesses.Select(witness => witness.Id)];
        return focus.Header.Date?.Value is not { Month: not null, Day: not null } date ? null
            : [.. collated.Works.Where(work => work.First.Id != own.First.Id).SelectMany(work => work.Witnesses)
                .Where(letter => letter.Header.Date?.Value is { Month: not null, Day: not null } day && DaysBetween(date, day) is >= 0 and <= DaysToAnswer)
                .Select(letter => letter.Id)];
    }

    private static int DaysBetween(LetterDate one, LetterDate other) => DayNumber(other) - DayNumber(one);

    private static int DayNumber(LetterDate date) => new DateOnly(date.Year, date.Month ?? 1, date.Day ?? 1).DayNumber;

    /// <summary>Understands a question by rules, with the turn before it to lean on.</summary>
    public static Inquiry Of(Question question, IReadOnlyList<Letter> held)
    {
        var last = question.Earlier.Count > 0 ? question.Earlier[^1] : null;
        // What a refusal shows beside the question is not what the conversation is about.
        var focus = last?.Answer is Grounded { Citations: [var cited, ..] } told
            ? held.FirstOrDefault(letter => letter.Id == (told.Foremost ?? cited.Letter))
            : null;
        var complete = TimelineFollowUp.Complete(question.Text, last, held) ?? FollowUp.Complete(question.Text, last, focus);
        var standAlone = LetterToldApart.Complete(DayOfALetter.Complete(complete, held), held);
        var first = focus is null || FollowUp.NamesALetter(question.Text) ? LookFirst.Anywhere : FollowUp.LooksFirst(question.Text);
        return new Inquiry(standAlone, HeaderFields.AskedIn(standAlone), focus?.Id, first);
    }
}

/// <summary>Where a follow-up is to be answered from, before all other letters.</summary>
internal enum LookFirst
{
    Anywhere,

    /// <summary>The letter spoken of, to which its pronouns point back.</summary>
    InFocus,

    /// <summary>What was written after it: the question asks for an answer to it.</summary>
    AfterFocus,
}
