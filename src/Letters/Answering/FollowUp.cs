using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>Completes a question that leans on the one before it: "And when?", "What about France?", "What did he say then?".</summary>
internal static partial class FollowUp
{
    /// <param name="last">The turn before, or null at the start of a conversation.</param>
    /// <param name="focus">The letter cited first in that turn's answer, if any.</param>
    public static string Complete(string question, Turn? last, Letter? focus)
    {
        var words = question.Trim();
        if (last is null) return words;
        var complete = Completed(words, last, focus);
        return complete.Length <= Question.LongestText ? complete : words;
    }

    private static string Completed(string words, Turn last, Letter? focus)
    {
        var rest = Opener().Replace(words, "");
        if (HeaderFields.AskedByBareWord(rest) is { } field)
            return focus is not null && HeaderFields.AskedIn(last.UnderstoodAs) is not null
                ? HeaderFields.QuestionFor(field, InQuestion(focus))
                : $"{Capital(rest.TrimEnd('?', ' '))}: {last.UnderstoodAs}";
        if (BareWhy().IsMatch(rest) && HeaderFields.AskedIn(last.UnderstoodAs) is null)
            return $"{Capital(rest.TrimEnd('?', ' '))}: {last.UnderstoodAs}";
        if (AccordingTo().Match(rest) is { Success: true } source)
            return $"{AccordingToAnother().Replace(last.UnderstoodAs, "").TrimEnd('?', ' ', ',')}, according to {source.Groups["other"].Value}?";
        if (WhatAbout().Match(rest) is { Success: true } about || (about = NameAlone().Match(rest)).Success)
            return WithOther(last.UnderstoodAs, about.Groups["other"].Value);

        var complete = Capital(WithoutPronouns(rest, last, focus));
        if (SaidTo().Match(last.UnderstoodAs) is { Success: true } said && AnswersWithoutTopic().Match(complete) is { Success: true } answers
            && said.Groups["to"].Value.Contains(answers.Groups["who"].Value, StringComparison.OrdinalIgnoreCase))
            return $"{answers.Groups["asked"].Value} to {said.Groups["who"].Value}?";
        return SaysWithoutTopic().Match(complete) is { Success: true } says && HeaderFields.AskedIn(last.UnderstoodAs) is null
            ? $"{says.Groups["asked"].Value}{TopicOf(last.UnderstoodAs)}?"
            : complete;
    }

    /// <summary>"What does France say?" after a question asks what France says of the same.</summary>
    private static string TopicOf(string question) =>
        About().Match(question) is { Success: true } about
            ? $" {about.Groups["topic"].Value}"
            : $": {question.TrimEnd('?', ' ')}";

    /// <summary>"What did Quoyle say?" about "Bråten" is "What did Bråten say?".</summary>
    private static string WithOther(string question, string other)
    {
        var name = Name().Match(question, Math.Min(question.Length, question.IndexOf(' ', StringComparison.Ordinal) + 1));
        return name.Success
            ? string.Concat(question.AsSpan(0, name.Index), other, question.AsSpan(name.Index + name.Length))
            : $"{question.TrimEnd('?', ' ')} {other}?";
    }

    /// <summary>Whether it says itself which letter it is about.</summary>
    public static bool NamesALetter(string question) =>
        LetterReferences.SpeaksOfADocument(ThatLetter().Replace(question, "")) || QuestionDates.In(question).Count > 0;

    /// <summary>What a follow-up leans on: its pronouns on the letter spoken of, "What did she answer?" on what came after it.</summary>
    public static LookFirst LooksFirst(string question) =>
        AsksForAnAnswer().IsMatch(question) ? LookFirst.AfterFocus
        : PointsBack().IsMatch(question) ? LookFirst.InFocus
        : LookFirst.Anywhere;

    private static string WithoutPronouns(string question, Turn last, Letter? focus)
    {
        var person = PersonOf(last, focus);
        var words = question;
        if (person is not null)
        {
            words = InPlaceOf(HerAsObject(), words, person);
            words = InPlaceOf(HisOrTheir(), words, $"{person}’s");
            words = InPlaceOf(HeOrThey(), words, person);
        }
        if (focus is not null)
        {
            words = ThatLetter().Replace(words, _ => InQuestion(focus));
            if (HeaderFields.AskedIn(words) is not null || AboutIt().IsMatch(words)) words = InPlaceOf(It(), words, InQuestion(focus));
        }
        // A turn that was refused leaves its own words to lean on.
        return focus is null && last.Answer is NotInLetters && It().IsMatch(words) ? $"{words.TrimEnd('?', ' ')}: {last.UnderstoodAs}" : words;
    }

    /// <summary>Whom "he" and "she" mean: the one the last question found, else the one who spoke, who wrote, or who was asked about.</summary>
    private static string? PersonOf(Turn last, Letter? focus)
    {
        if (last.Answer is Grounded { Citations: [var first, ..] } && HeaderFields.AskedIn(last.UnderstoodAs) is null
            && AskedForThings.In(last.UnderstoodAs) == AskedFor.Person
            && new AskedWords(last.UnderstoodAs).In(first.Quote, new Span(0, first.Quote.Length)) is [var found, ..]
            && char.IsUpper(first.Quote[found.Start]))
            return found.Of(first.Quote);
        return last.Answer is Grounded { Statements: [{ Speaker: { } speaker }, ..] } ? speaker : focus?.Header.Sender?.Name?.Value ?? LastName(last.UnderstoodAs);
    }

    /// <summary>A pronoun points back over the question only if nothing stands before it that it could mean ("ships and their crews").</summary>
    private static string InPlaceOf(Regex pronoun, string question, string meant) =>
        pronoun.Replace(question, match =>
            Terms.Of(question[..match.Index]).All(token => AskingWords.Contain(token.Stem))
            || (OfOnePerson().IsMatch(match.Value) && !MayBeMeant().IsMatch(question[..match.Index]))
                ? meant : match.Value);

    private static string? LastName(string question)
    {
        var names = Name().Matches(question, Math.Min(question.Length, question.IndexOf(' ', StringComparison.Ordinal) + 1));
        return names.Select(name => name.Value).FirstOrDefault(name => !NoPerson().IsMatch(name));
    }

    /// <summary>The letter as a question names it, so that <see cref="LetterReferences"/> finds it again.</summary>
    public static string InQuestion(Letter letter) =>
        letter.Header switch
        {
            { Number: { } number } => $"letter No. {number.Value}",
            { Symbols: [var symbol, ..] } => $"letter {symbol.Value}",
            { Kind: LetterKind.PressArticle, Date: { } date } => $"the press article of {date.Value.ToProse()}",
            { Kind: LetterKind.PressArticle } => "the press article",
            { Date: { } date } => $"the letter of {date.Value.ToProse()}",
            _ => "the letter",
        };

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^\W*((and|but|so|ok|okay|then|also|now|well)\b[,\s]*)+", Options)]
    private static partial Regex Opener();

    [GeneratedRegex(@"^(why|how come|how|why not|how many|how much|since when|until when|which ones?)\W*$", Options)]
    private static partial Regex BareWhy();

    [GeneratedRegex(@"^according to (?<other>[^?]+?)\W*$", Options)]
    private static partial Regex AccordingTo();

    [GeneratedRegex(@",? according to [^?,]+", Options)]
    private static partial Regex AccordingToAnother();

    [GeneratedRegex(@"^(what|how) about (?<other>[^?]+?)\s*\?*$", Options)]
    private static partial Regex WhatAbout();

    /// <summary>"And France?": a name of up to three words and nothing else. A question word is no name.</summary>
    [GeneratedRegex(@"^(?<other>(the )?(?!(Over|For|By|In|On|At|To|From|Since|Until|With|Of|About|Who|What|When|Where|Why" +
        @"|How|Which|Whose|Any|Is|Are|Do|Did|Does|Has|Have|Can|Was|Were)\b)\p{Lu}[^\s?]+( [^\s?]+){0,2})\?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NameAlone();

    [GeneratedRegex(@"\p{Lu}[\p{L}\d'’.-]*\p{L}( (of|the|and|de|da|von|van|d'|bin|al) (\p{Lu}|the \p{Lu})[\p{L}'’.-]*" +
        @"| \p{Lu}[\p{L}'’-]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?<asked>what (did|does|do|has|have) .+? (say|said|tell|write|written|think|state|stated|answer" +
        @"|reply))( (about|to|on) (it|this|that))?\W*$", Options | RegexOptions.ExplicitCapture)]
    private static partial Regex SaysWithoutTopic();

    /// <summary>"What did Hatta write to Van Mook?"</summary>
    [GeneratedRegex(@"^\W*what (did|does|has|had) (?<who>[^?]{2,80}?) (say|said|write|written|tell|told|propose|proposed|ask|asked) (to )?(?<to>[^?]{2,80}?)\W*$", Options | RegexOptions.ExplicitCapture)]
    private static partial Regex SaidTo();

    /// <summary>"And what did Van Mook reply?", after that.</summary>
    [GeneratedRegex(@"^(?<asked>what (did|does|has|had) (?<who>[^?]{2,80}?) (answer|reply|respond)(ed|ied)?)\W*$", Options | RegexOptions.ExplicitCapture)]
    private static partial Regex AnswersWithoutTopic();

    [GeneratedRegex(@"\b(say|said|tell|write|written|think|state|stated|answer|reply) (\w+ )?(?<topic>(about|on|regarding" +
        @"|concerning) .+?)\W*$", Options | RegexOptions.ExplicitCapture)]
    private static partial Regex About();

    [GeneratedRegex("^(he|she|him|his|her)$", Options)]
    private static partial Regex OfOnePerson();

    /// <summary>A noun or a name after the question word: "Did the owner sell his ship?".</summary>
    [GeneratedRegex(@"\b(the|an?|every|each|which|whose)\s|.\s(?-i:\p{Lu})", Options)]
    private static partial Regex MayBeMeant();

    /// <summary>What is written with a capital and is nobody: "Cablegram K57", "May 2031".</summary>
    [GeneratedRegex("^(" + DocumentWords.Any + "|" + DocumentWords.Day + @"|No\.?)\b", Options)]
    private static partial Regex NoPerson();

    [GeneratedRegex(@"\b(he|she|it|they|him|her|his|their|its|them|there|this|that)\b", Options)]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"^\W*((and|but|so|then)\b\W*)*(what|how) (did|does|do|was|is) .{1,80}\b(answer|reply|respond|response|answered)( (to|on|about) (it|that|this|him|her|them))?\W*$", Options)]
    private static partial Regex AsksForAnAnswer();

    /// <summary>"What moved her at the funeral?", not "her letter".</summary>
    [GeneratedRegex(@"\bher\b(?= (?:at|in|on|to|for|from|of|with|by|about|when|during|after|before|and|not|so|most|then)\b|\W*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HerAsObject();

    [GeneratedRegex(@"\b(his|her|their)\b", Options)]
    private static partial Regex HisOrTheir();

    [GeneratedRegex(@"\b(he|she|they|him|them)\b", Options)]
    private static partial Regex HeOrThey();

    [GeneratedRegex(@"\b(this|that|the same|the said|said) " + DocumentWords.Any + @"\b", Options)]
    private static partial Regex ThatLetter();

    [GeneratedRegex(@"\b(does|did|is|was|in|from|answer|answered|(reply|replied|respond|responded|response) to) it\b", Options)]
    private static partial Regex AboutIt();

    [GeneratedRegex(@"\bit\b", Options)]
    private static partial Regex It();
}
