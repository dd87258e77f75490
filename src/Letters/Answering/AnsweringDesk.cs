using Letters.Answering.Model;
using Letters.Answering.Timelines;
using Letters.Archive;
using Letters.Collation;
using Letters.Index;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// Answers questions from the letters of an index. The same index, question and earlier turns give the same answer, to the byte.
/// </summary>
/// <param name="collator">Tells which of the letters held are copies of one, and which speak of which.</param>
/// <param name="model">Puts answers into words; null to quote only.</param>
public sealed class AnsweringDesk(ILetterIndex index, Retriever retriever, Collator collator, ModelWriter? model = null)
{
    private readonly FactAnswers facts = new(retriever);
    private readonly PositionAnswers positions = new(retriever);
    private readonly TimelineAnswers timelines = new(retriever);

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) => AnswerAsync(question, _ => { }, cancellationToken);

    /// <param name="grown">
    /// Told, before the whole answer is there, each time one more statement is proven: the answer so far, of which nothing is taken back.
    /// </param>
    public async Task<Answer> AnswerAsync(Question question, Action<Grounded> grown, CancellationToken cancellationToken)
    {
        var text = question.Text.Trim();
        if (text.Length == 0) return Outside(question, "Ask a question about the letters.");
        if (text.Length > Question.LongestText)
            return Outside(question, $"The question has {text.Length} characters; I read at most {Question.LongestText}. Please ask it more briefly.");
        if (SmallTalk.ReplyTo(text) is { } reply)
            return Outside(question, reply) with { Suggestions = await SuggestionsAsync(cancellationToken) };

        var began = model?.Time.GetTimestamp() ?? 0;
        var held = await index.LettersAsync(cancellationToken);
        var collated = collator.Collate(held);
        var inquiry = Inquiry.Of(question with { Text = SpelledOut.Of(text, collated, held, retriever.KnowsWord) }, held);
        var understood = model is null ? null : await model.UnderstandAsync(question, inquiry.StandAlone, cancellationToken);
        if (understood is not null) inquiry = Inquiry.Of(question with { Text = understood.InEnglish }, held);
        Answer? told = null;
        var order = TimelineQuestion.In(inquiry.StandAlone);
        if (FaultyTime.In(inquiry.StandAlone, order, held) is { } fault) return Outside(question, fault) with { UnderstoodAs = inquiry.StandAlone };
        if (order is not null)
        {
            told = await OnTimelineAsync(question, inquiry, order, held, collated, grown, cancellationToken);
            // Nothing of it is dated: then whatever is said of it.
            if (told is null && order.Topic.Length > 0) inquiry = inquiry with { StandAlone = order.Asked, Field = null };
        }
        var described = told is null && inquiry.Field is not null && DescribedLetter.In(inquiry.StandAlone) is { } contents
            && await facts.FindAsync(contents, DescribedLetter.Writers(contents, held), collated, cancellationToken) is { Sentences: [var best, ..] }
                ? best.Letter
                : null;
        var proving = new Proving(question, inquiry, held, collated, grown);
        var answer = told
            ?? OnHeader(question, inquiry, described, held, collated, proving)
            ?? await OnContentsAsync(question, inquiry, held, collated, proving, cancellationToken);
        return model is null ? answer : await model.TranslateAsync(answer, question, understood, held, began, grown, cancellationToken);
    }

    /// <summary>Questions these letters answer, to begin with; at most four.</summary>
    public async ValueTask<IReadOnlyList<string>> SuggestionsAsync(CancellationToken cancellationToken) =>
        SuggestedQuestions.From(await index.LettersAsync(cancellationToken));

    private static OutOfScope Outside(Question question, string reply) =>
        new() { Question = question.Text, UnderstoodAs = question.Text, Reply = reply };

    /// <summary>What the letters date, oldest first; null where nothing is dated and no time was named either.</summary>
    private async Task<Answer?> OnTimelineAsync(
        Question question, Inquiry inquiry, TimelineQuestion asked, IReadOnlyList<Letter> held, CollatedLetters collated, Action<Grounded> grown,
        CancellationToken cancellationToken)
    {
        var draft = await timelines.ForAsync(asked, held, collated, cancellationToken);
        if (draft.Statements.Count > 0) return new Proving(question, inquiry, held, collated, grown).Of(draft);
        return asked.Time is { } time ? Refusals.NothingDated(question, inquiry, asked, time.Among(held), draft.More, held) : null;
    }

    /// <summary>The answer out of header fields; null where the question is not for them.</summary>
    /// <param name="described">The letter that the question tells by its contents, if it does.</param>
    private static Answer? OnHeader(
        Question question, Inquiry inquiry, Letter? described, IReadOnlyList<Letter> held, CollatedLetters collated, Proving proving)
    {
        if (Correspondence.WhoIs(inquiry.StandAlone, held) is { } person) return proving.Of(new Draft([person], 1));
        if (Replies.For(inquiry.StandAlone, held, inquiry.Focus, collated) is { } replies)
            return proving.Of(replies);
        if (LetterLists.For(inquiry.StandAlone, collated) is { } list) return proving.Of(list);
        if (inquiry.Field is not { } field) return null;

        var reference = described is null ? LetterReferences.Resolve(inquiry.StandAlone, held, inquiry.Focus) : new LetterReference([described], null);
        // "What did Elbria say on 3 May?" may ask for more than Elbria's letters: others tell of it.
        if (reference is { Unknown: not null, UnknownDay: null } && field == HeaderField.Subject && !LetterReferences.SpeaksOfADocument(inquiry.StandAlone)) return null;
        if (reference.Unknown is not null)
            return Refusals.NotHeld(question, inquiry, reference, null, held, collated.Names);

        var works = Works(reference.Letters, collated);
        if (field == HeaderField.Subject && works is [var only])
            return proving.Of(new Draft(LetterExtract.Of(inquiry.StandAlone, only), 1));
        var statements = works.Select(letter => HeaderAnswers.For(field, letter)).OfType<DraftStatement>().ToList();
        return statements.Count switch
        {
            0 when field == HeaderField.Subject && works.Count <= MostLetters && QuestionDates.In(inquiry.StandAlone).Count > 0 =>
                proving.Of(new Draft([.. works.SelectMany(letter => LetterExtract.Of(inquiry.StandAlone, letter))], 1)),
            0 => null,
            <= MostLetters => proving.Of(new Draft(statements, 1)),
            _ => Refusals.WhichLetter(question, inquiry, works),
        };
    }

    /// <summary>Each letter once, by its best witness among those given.</summary>
    private static List<Letter> Works(IReadOnlyList<Letter> letters, CollatedLetters collated) =>
        [.. letters.GroupBy(letter => collated.WorkOf(letter).First.Id)
            .Select(copies => collated.WorkOf(copies.First()).Witnesses.First(witness => copies.Any(copy => copy.Id == witness.Id)))];

    /// <summary>More letters than this are not all meant by "the letter".</summary>
    private const int MostLetters = 3;

    private async Task<Answer> OnContentsAsync(
        Question question, Inquiry inquiry, IReadOnlyList<Letter> held, CollatedLetters collated, Proving proving, CancellationToken cancellationToken)
    {
        if (PositionsQuestion.In(inquiry.StandAlone) is { } asked
            && await PositionsAsync(inquiry, asked, held, collated, cancellationToken) is var (compared, why))
            return proving.Of(compared, why);
        HashSet<LetterId>? within = null;
        if (LetterReferences.SpeaksOfADocument(inquiry.StandAlone))
        {
            var reference = LetterReferences.Resolve(inquiry.StandAlone, held, inquiry.Focus);
            if (reference.Unknown is not null)
            {
                var elsewhere = await facts.FindAsync(QuestionDates.Without(inquiry.StandAlone), null, collated, cancellationToken);
                var nearest = elsewhere.Sentences.Count > 0 ? elsewhere.Sentences[0] : elsewhere.Nearest;
                return Refusals.NotHeld(question, inquiry, reference, nearest?.Sentence, held, collated.Names);
            }
            // A letter named by its day is shown, or those of the day; never another that speaks of it.
            var works = Works(reference.Letters, collated);
            if (works.Count == 1 || (works.Count <= MostLetters && QuestionDates.In(inquiry.StandAlone).Count > 0))
                within = [.. works.SelectMany(work => collated.WorkOf(work).Witnesses).Select(witness => witness.Id)];
        }
        else if (PapersOf.Brought(inquiry.StandAlone, held) is [_, ..] bringing)
        {
            if (Works(bringing, collated) is [var bringer] && PapersOf.IsAskedForWhole(inquiry.StandAlone)) return proving.Of(new Draft(LetterExtract.Of(inquiry.StandAlone, bringer), 1));
            within = [.. bringing.Select(letter => letter.Id)];
        }
        var near = within ?? inquiry.NearFocus(collated);
        if (inquiry.LookFirst == LookFirst.AfterFocus && near is not null && held.FirstOrDefault(letter => letter.Id == inquiry.Focus) is { } focus
            && AnswerGiven.In(inquiry.StandAlone, focus, near, collated) is { } given)
            return proving.Of(new Draft(LetterExtract.Of(inquiry.StandAlone, given), 1));
        if (near is not null && RequestsOf([.. held.Where(letter => near.Contains(letter.Id))], inquiry, collated) is { } requests)
            return proving.Of(requests);
        var finding = await FindAsync(inquiry.StandAlone, near, collated, cancellationToken);
        if (finding.Sentences.Count == 0 && within is null && near is not null)
            finding = await FindAsync(inquiry.StandAlone, null, collated, cancellationToken);
        if (near is null) finding = await WithOwnWordsAsync(inquiry.StandAlone, finding, held, collated, cancellationToken);
        if (finding.Sentences.Count > 0 && AskedDeed.In(inquiry.StandAlone) is { } deed && deed.DoneByAnother(finding.Evidence, collated.Names, held) is { } another)
            return Refusals.DoneByAnother(question, inquiry, deed.Doer, another, held) with { Why = finding.Why };
        if (finding.Sentences.Count > 0) return await PutIntoWordsAsync(question, inquiry, finding, held, collated, proving, cancellationToken);
        return Refusals.Unsupported(question, inquiry, finding.Nearest?.Sentence, held, collated.Names) with
        {
            Why = finding.Why,
            Confidence = finding.Nearest?.Support.Probability ?? 0,
        };
    }

    /// <summary>What answers the question, or each of its halves.</summary>
    private async Task<FactFinding> FindAsync(string question, IReadOnlySet<LetterId>? within, CollatedLetters collated, CancellationToken cancellationToken)
    {
        if (Halves.Of(question) is not { } halves) return await facts.FindAsync(question, within, collated, cancellationToken);
        var one = await facts.FindAsync(halves.First, within, collated, cancellationToken);
        IReadOnlySet<LetterId>? there = halves.Leans && one.Sentences.Count > 0 ? one.Sentences.Select(sentence => sentence.Letter.Id).ToHashSet() : within;
        var other = await facts.FindAsync(halves.InFull, there, collated, cancellationToken);
        if (other.Sentences.Count == 0 && there != within) other = await facts.FindAsync(halves.InFull, within, collated, cancellationToken);
        return FactFinding.OfBoth(halves, one, other);
    }

    /// <summary>By the model, as far as it can be proven; by quoting where there is none, or nothing of it can.</summary>
    private async Task<Answer> PutIntoWordsAsync(
        Question question, Inquiry inquiry, FactFinding finding, IReadOnlyList<Letter> held, CollatedLetters collated, Proving proving, CancellationToken cancellationToken)
    {
        var quoted = QuotingWriter.Write(inquiry.StandAlone, finding.Sentences) with { Opening = ToldByOthers.Of(inquiry.StandAlone, finding.Sentences, held, collated.Names) };
        if (finding.Unanswered is { } half) quoted = quoted with { More = $"To ‘{half}’ the letters give no answer." };
        if (model is null) return proving.Of(quoted, finding.Why);
        var written = await model.WriteAsync(
            question, inquiry.StandAlone, finding.Sentences, finding.Evidence, collated, proving.Grow, cancellationToken);
        var why = finding.Why with { Model = written.Account };
        return written.Statements.Count > 0
            ? proving.Of(new Draft(written.Statements, quoted.Support) { Foremost = quoted.Foremost, Opening = quoted.Opening }, why) with { ByModel = true }
            : proving.Of(written.Account.Failure is { } failure ? quoted with { More = $"{quoted.More} {failure} The letters are quoted instead.".TrimStart() } : quoted, why);
    }

    /// <summary>What the letter asks for, where the question wants just that of one letter, held in whatever copies.</summary>
    private static Draft? RequestsOf(IReadOnlyList<Letter> copies, Inquiry inquiry, CollatedLetters collated) =>
        Works(copies, collated) is [var only] && Requests.In(only, inquiry.StandAlone) is [_, ..] requests
            ? new Draft([.. QuotingWriter.Statements(new AskedWords(inquiry.StandAlone), only, requests)], 1)
            : null;

    /// <summary>
    /// Where a yes, a no or a reason of one party is asked for and others were found to tell it, or nobody, what the party itself says
    /// nearest to it is put first.
    /// </summary>
    private async Task<FactFinding> WithOwnWordsAsync(
        string question, FactFinding finding, IReadOnlyList<Letter> held, CollatedLetters collated, CancellationToken cancellationToken)
    {
        if (AskedAbout.In(question) is not { } named) return finding;
        var party = new AskedParty(named, collated.Names, held);
        var letters = PositionAnswers.LettersOf(party, question, collated);
        if (finding.Sentences.Any(sentence => letters.Any(letter => letter.Id == sentence.Letter.Id))) return finding;
        var own = await positions.OwnAsync(party, question, Support.Enough, collated, cancellationToken);
        return own.FirstOrDefault(sentence => sentence.Support.IsToThePoint) is { } nearest
            ? finding with { Sentences = [nearest, .. finding.Sentences], Why = finding.Why.WithFirst(nearest) }
            : finding;
    }

    /// <summary>For each party the best it says, and who says nothing; null where none of them says anything.</summary>
    private async Task<(Draft Draft, Explanation Why)?> PositionsAsync(
        Inquiry inquiry, PositionsQuestion asked, IReadOnlyList<Letter> held, CollatedLetters collated, CancellationToken cancellationToken)
    {
        // Whoever is asked for by name is shown by what comes near; of all that write, those that truly speak to it.
        var enough = asked.Parties.Count > 0 ? PositionAnswers.NearEnough : Support.Enough;
        var (said, silent) = (new List<IReadOnlyList<SupportedSentence>>(), new List<string>());
        foreach (var party in asked.PartiesAmong(collated))
        {
            var sentences = await positions.FindAsync(new AskedParty(party, collated.Names, held), asked.Asked, enough, collated, cancellationToken);
            if (sentences.Count > 0) said.Add(sentences);
            else silent.Add(party);
        }
        if (said.Count == 0) return null;
        List<SupportedSentence> shown =
        [
            .. said.Select(sentences => sentences[0]).OrderByDescending(sentence => sentence.Support.Degree),
            .. said.SelectMany(sentences => sentences.Skip(1)).OrderByDescending(sentence => sentence.Support.Degree),
        ];
        var draft = QuotingWriter.Write(inquiry.StandAlone, shown) with { Form = AnswerForm.Positions };
        if (asked.Parties.Count > 0 && silent.Count > 0)
            draft = draft with { More = $"On this, nothing said by {string.Join(" or ", silent)} was found in the letters held." };
        return (draft, Explanation.Of(shown, enough));
    }
}
