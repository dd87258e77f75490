using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Which of the letters held a question speaks of.</summary>
/// <param name="Letters">The letters meant, in the order of their dates; empty when none held fits.</param>
/// <param name="Unknown">What the question names that no letter held bears: "No. 999". Null when everything named is known.</param>
internal sealed record LetterReference(IReadOnlyList<Letter> Letters, string? Unknown)
{
    /// <summary>The day by which a letter was asked for that is not held; null where it was not by its day.</summary>
    public string? UnknownDay { get; init; }
}

/// <summary>Finds the letters a question names by number, symbol, date, correspondent or kind.</summary>
internal static partial class LetterReferences
{
    /// <param name="focus">The letter the conversation was about, which "it" and "the letter" mean.</param>
    public static LetterReference Resolve(string question, IReadOnlyList<Letter> held, LetterId? focus)
    {
        var meant = held.ToList();
        var numbers = NumbersNamed(question, held);
        if (numbers.Count > 0)
        {
            meant.RemoveAll(letter => !numbers.Exists(number => IsNumbered(letter, number)));
            if (meant.Count == 0) return new LetterReference([], $"No. {numbers[0]}");
        }
        else if (NumberOfAWire(question) is { } wire)
        {
            meant.RemoveAll(letter => !SendersNumber.AllOf(letter).Any(number => DocumentNumber.AreSame(number.Value, wire)));
            if (meant.Count == 0) return new LetterReference([], $"No. {wire}");
        }

        foreach (var (symbol, span) in DocumentSymbol.Find(question).Select(found => (found.Value, found.Span)))
        {
            // A symbol may be named as what letters mention: only "letter S/2031/112" says that a letter carries it.
            if (held.Any(letter => Carries(letter, symbol))) meant.RemoveAll(letter => !Carries(letter, symbol));
            else if (DocumentBefore().IsMatch(question[..span.Start])) return new LetterReference([], symbol.Canonical);
        }

        if (DayOfALetter.NotHeld(question, held) is { } noDay) return new LetterReference([], $"of {noDay}") { UnknownDay = noDay };
        var day = "";
        foreach (var (date, span) in QuestionDates.In(question).Select(found => (found.Value, found.Span)))
        {
            if (held.Any(letter => letter.Header.Date?.Value.IsWithin(date) == true))
            {
                meant.RemoveAll(letter => letter.Header.Date?.Value.IsWithin(date) != true);
                day = $" of {date.ToProse()}";
            }
            else if (DocumentOf().IsMatch(question[..span.Start])) return new LetterReference([], $"of {date.ToProse()}") { UnknownDay = date.ToProse() };
        }

        if (KindNamed(question) is { } kind)
        {
            if (kind != LetterKind.Letter && !held.Any(letter => IsOfKind(letter, kind))) return new LetterReference([], "of that kind");
            if (meant.Exists(letter => IsOfKind(letter, kind))) meant.RemoveAll(letter => !IsOfKind(letter, kind));
        }

        foreach (var (pattern, preposition, correspondents) in ByRole)
            if (pattern.Match(question) is { Success: true } named && IsAName(named.Groups["name"].Value))
            {
                if (!meant.Exists(letter => correspondents(letter).Any(who => Fits(named.Groups["name"].Value, who))) && PapersOf.Brought(question, meant) is [_, ..] brought)
                    return new LetterReference(brought, null);
                meant.RemoveAll(letter => !correspondents(letter).Any(who => Fits(named.Groups["name"].Value, who)));
                if (meant.Count == 0) return new LetterReference([], $"{preposition} {named.Groups["name"].Value}{day}");
            }
        if (HeadedWith().Match(question) is { Success: true } word && meant.Exists(letter => IsHeaded(letter, word.Groups["word"].Value)))
            meant.RemoveAll(letter => !IsHeaded(letter, word.Groups["word"].Value));
        Narrow(meant, question);
        if (meant.Count > 1 && focus is { } last && meant.Find(letter => letter.Id == last) is { } inFocus)
            return new LetterReference([inFocus], null);
        if (day.Length > 0) NarrowByTitle(meant, question);
        return new LetterReference([.. meant.OrderBy(l => l.Header.Date?.Value ?? default).ThenBy(l => l.Id)], null);
    }

    /// <summary>Keeps the letters whose correspondents hold the most of the names the question gives.</summary>
    private static void Narrow(List<Letter> letters, string question)
    {
        if (letters.Count < 2) return;
        var asked = Terms.Of(question).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        // Both parties of a correspondence are named in each letter; what tells letters apart is who wrote.
        var from = letters.ConvertAll(letter => Overlap(asked, letter.Header.Sender is { } sender ? [sender] : []));
        var any = letters.ConvertAll(letter => Overlap(asked, [.. letter.Header.Recipients]));
        var scores = letters.Select((_, i) => (2 * from[i]) + any[i]).ToList();
        var best = scores.Max();
        if (best == 0) return;
        var keep = letters.Where((_, i) => scores[i] == best).ToHashSet();
        letters.RemoveAll(letter => !keep.Contains(letter));
    }

    /// <summary>Of the letters of one day, keeps those whose titles hold the most of the question's words.</summary>
    private static void NarrowByTitle(List<Letter> letters, string question)
    {
        if (letters.Count < 2) return;
        var asked = Terms.Of(question).Select(token => token.Stem).Where(stem => !AskingWords.Contain(stem)).ToHashSet(StringComparer.Ordinal);
        var scores = letters.ToDictionary(letter => letter.Id, letter => Terms.Of(letter.Title).Select(token => token.Stem).Distinct().Count(asked.Contains));
        var best = scores.Values.Max();
        letters.RemoveAll(letter => scores[letter.Id] < best);
    }

    /// <summary>Whether the letter heads itself with the word: "Cablegram K33", "52. Memorandum From …".</summary>
    private static bool IsHeaded(Letter letter, string word)
    {
        var stems = Terms.Of(word).Select(token => token.Stem).ToList();
        return letter.Paragraphs.TakeWhile(paragraph => paragraph.Role is ParagraphRole.Letterhead or ParagraphRole.Heading)
            .Any(paragraph => Terms.Of(letter.Text, paragraph.Span).Any(token => stems.Contains(token.Stem)));
    }

    private static int Overlap(HashSet<string> asked, IReadOnlyList<Correspondent> correspondents) =>
        correspondents.Count == 0 ? 0 : correspondents.Max(who => TermsOf(who).Distinct().Count(asked.Contains));

    public static IEnumerable<string> TermsOf(Correspondent who) =>
        new[] { who.Name?.Value, who.Office?.Value, who.Party?.Value }
            .Where(part => part is not null)
            .SelectMany(part => Terms.Of(part ?? ""))
            .Select(token => token.Stem);

    /// <summary>Whether the question speaks of a letter as such, and not only of what stands in letters.</summary>
    public static bool SpeaksOfADocument(string question) => KindNamed(question) is not null || NumberMark().Matches(question).Any(IsOfADocument) || NumberOfAWire(question) is not null;

    /// <summary>The two roles a question may give a name in, and who plays them in a letter.</summary>
    private static readonly (Regex Pattern, string Preposition, Func<Letter, IEnumerable<Correspondent>> Of)[] ByRole =
    [
        (SenderNamed(), "from", letter => letter.Header.Sender is { } sender ? [sender] : []),
        (RecipientNamed(), "to", letter => letter.Header.Recipients.Concat(letter.Header.Copies)),
    ];

    /// <summary>Neither a month, nor a symbol, nor a mere word for an office.</summary>
    private static bool IsAName(string words) =>
        Terms.Of(words).Any(token => !AskingWords.Contain(token.Stem)) && QuestionDates.In($"{words} 2000").Count == 0 && DocumentSymbol.Find(words).Count == 0;

    /// <summary>
    /// Whether every word of the name is one of the correspondent's: "Iranian" fits Iran, "Vantora's" Vantora; or another name of the same
    /// State is: "British" fits the United Kingdom.
    /// </summary>
    public static bool Fits(string name, Correspondent who)
    {
        var terms = TermsOf(who).ToHashSet(StringComparer.Ordinal);
        var states = NameVariants.OfStates.In(name).Where(state => state.Variants.Any(variant => terms.IsSupersetOf(variant.Stems))).ToList();
        return Terms.Of(name)
            .Where(token => !AskingWords.Contain(token.Stem) && !states.Exists(state => state.Span.Contains(token.Span)))
            .All(token => terms.Any(term => term == token.Stem || IsOf(term, token.Stem) || IsOf(token.Stem, term)));
    }

    /// <summary>"Vantoran" is of Vantora; "Johnson" is not of John.</summary>
    private static bool IsOf(string longer, string name) =>
        name.Length >= 4 && longer.StartsWith(name, StringComparison.Ordinal) && longer[name.Length..] is "n" or "an" or "ian" or "ean" or "ese" or "i" or "ish" or "s";

    private static List<string> NumbersNamed(string question, IReadOnlyList<Letter> held)
    {
        var undated = QuestionDates.Without(question);
        var known = held.SelectMany(NumbersOf)
            .Where(number => number.Length > 2 && number.Any(char.IsDigit) && StandsIn(number, undated)).Distinct().ToList();
        if (known.Count > 0) return known;
        return NumberMark().Matches(question).Where(IsOfADocument).Select(mark => mark.Groups["number"].Value).ToList();
    }

    /// <summary>"letter No. 7", "No. 7"; but not "resolution No. 7" or "flight No. 7", which is no letter's number.</summary>
    private static bool IsOfADocument(Match number) =>
        number.Groups["noun"].Value is var noun && (DocumentNoun().IsMatch(noun) || !Terms.Of(noun).Any());

    private static bool StandsIn(string number, string question)
    {
        var at = question.IndexOf(number, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(question[at - 1]))
            && (at + number.Length == question.Length || !char.IsLetterOrDigit(question[at + number.Length]));
    }

    private static bool IsNumbered(Letter letter, string number) => NumbersOf(letter).Contains(number, StringComparer.OrdinalIgnoreCase);

    /// <summary>The number a collection prints it under, and the sender's own.</summary>
    private static IEnumerable<string> NumbersOf(Letter letter) =>
        SendersNumber.AllOf(letter).Append(letter.Header.Number).OfType<Proven<string>>().Select(number => number.Value).Distinct();

    /// <summary>"Cablegram 33", "telegram K43": of wires the number follows without a mark. The day of a telegram is no number.</summary>
    private static string? NumberOfAWire(string question) =>
        WireNumber().Match(QuestionDates.Without(question)) is { Success: true } wire && !SendersNumber.IsADay(wire.Groups["number"].Value) ? wire.Groups["number"].Value : null;

    private static bool Carries(Letter letter, DocumentSymbol symbol) => letter.Header.Symbols.Any(own => own.Value == symbol);

    public static LetterKind? KindNamed(string question) =>
        NoteVerbale().IsMatch(question) ? LetterKind.NoteVerbale
        : IdenticalLetters().IsMatch(question) ? LetterKind.IdenticalLetters
        : Press().IsMatch(question) ? LetterKind.PressArticle
        : LetterWord().IsMatch(question) ? LetterKind.Letter
        : StatementWord().IsMatch(question) ? LetterKind.Statement
        : null;

    public static bool IsOfKind(Letter letter, LetterKind kind) =>
        letter.Header.Kind == kind || (kind == LetterKind.Letter && letter.Header.Kind == LetterKind.IdenticalLetters);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"((?<noun>[\w'’-]+) )?\b(no\.?|nos\.?|number|nr\.?|n°|№) ?(?<number>\d[\w/.-]*\w|\d+)", Options)]
    private static partial Regex NumberMark();

    [GeneratedRegex(@"\b" + DocumentWords.Wires + @" (no\.? ?)?(?<number>((?-i:[A-Z][A-Za-z]{0,3})\.? ?)?[0-9]{1,5})\b", Options)]
    private static partial Regex WireNumber();

    [GeneratedRegex(@"\b(?<word>" + DocumentWords.Wires + @"|memorand(um|a)|minutes)\b", Options)]
    private static partial Regex HeadedWith();

    [GeneratedRegex(
        @"\b(" + DocumentWords.Any + @"|number|mission" +
        @"|embassy|address)( No\. ?\S+)?,? (of|from|by) " +
        DocumentWords.Name + @"|\b(?<name>\p{Lu}[\p{L}-]*)(['’]s? (letter|note|mission|embassy|report|statement|message|memorandum|"
        + DocumentWords.Wires + @")| (letter|note|mission" +
        @"|embassy))\b|\b(did|does) (the )?" + DocumentWords.Name + @" (write|send|sign|report|cable)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SenderNamed();

    [GeneratedRegex(@"\b(letters?|notes?( verbales?)?|reports?|statements?|messages?|sent|addressed|wrote|written|write|cabled?|telegraphed" +
        "|" + DocumentWords.Wires + ") to " + DocumentWords.Name,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RecipientNamed();

    [GeneratedRegex(@"\bnotes? verbales?\b", Options)]
    private static partial Regex NoteVerbale();

    [GeneratedRegex(@"\bidentical letters?\b", Options)]
    private static partial Regex IdenticalLetters();

    [GeneratedRegex(@"\b(press|news(paper)?) (article|report|item)s?\b|\b(the|an|this|that) article\b", Options)]
    private static partial Regex Press();

    [GeneratedRegex(@"\bletters?\b", Options)]
    private static partial Regex LetterWord();

    [GeneratedRegex(@"\b(letters?|notes?( verbales?)?|documents?|reports?|statements?|cablegrams?|telegrams?|messages?" +
        @"|articles?|number)$", Options)]
    private static partial Regex DocumentNoun();

    [GeneratedRegex(@"\b(letters?|note( verbale)?|document|statement)( no\.?)? $", Options)]
    private static partial Regex DocumentBefore();

    [GeneratedRegex(@"\b(" + DocumentWords.Any + @" (dated|of)( the)?|who (wrote|cabled|telegraphed) to .* on( the)?) $", Options)]
    private static partial Regex DocumentOf();

    [GeneratedRegex(@"\bstatements?( of \d| dated|\W*$)|\b(the|this|that) statement\b", Options)]
    private static partial Regex StatementWord();
}
