using Letters.Archive;

namespace Letters.Answering;

/// <summary>A question understood.</summary>
/// <param name="StandAlone">The question complete in itself.</param>
/// <param name="Field">The header field it asks for; null when it asks for contents.</param>
/// <param name="Focus">The letter the conversation was about last.</param>
internal sealed record Inquiry(string StandAlone, HeaderField? Field, LetterId? Focus)
{
    /// <summary>Understands a question by rules, with the turn before it to lean on.</summary>
    public static Inquiry Of(Question question, IReadOnlyList<Letter> held)
    {
        var last = question.Earlier.Count > 0 ? question.Earlier[^1] : null;
        // What a refusal shows beside the question is not what the conversation is about.
        var focus = last?.Answer is Grounded { Citations: [var cited, ..] } ? held.FirstOrDefault(letter => letter.Id == cited.Letter) : null;
        var standAlone = FollowUp.Complete(question.Text, last, focus);
        return new Inquiry(standAlone, HeaderFields.AskedIn(standAlone), focus?.Id);
    }
}
