using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Layout;
using Letters.Retrieval;

namespace Letters.Reading.References;

/// <summary>
/// Reads which other documents a letter names, and what it does with each. A document is kept once, with the strongest thing the
/// letter does with it; the sentence that proves it is kept too. Every symbol of another document is at least referred to.
/// </summary>
internal sealed partial class ReferenceReader
{
    /// <summary>Longer "sentences" are tables or debris: only symbols are looked for.</summary>
    private const int LongestSentence = 2000;

    /// <summary>Where a letter says what it answers.</summary>
    private const int OpeningParagraphs = 3;

    private readonly string text;
    private readonly LetterHeader header;
    private readonly IReadOnlyList<Proven<DocumentSymbol>> mentions;
    private readonly NamingReader namings;
    private readonly GoverningWords governing;
    private readonly List<Reference> found = [];
    private readonly HashSet<Span> covered = [];

    private ReferenceReader(string text, LetterHeader header, IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<Proven<DocumentSymbol>> mentions)
    {
        (this.text, this.header, this.mentions) = (text, header, mentions);
        var isTelegram = paragraphs
            .Where(p => p.Role is ParagraphRole.Letterhead or ParagraphRole.Heading)
            .Any(p => TelegramHead().IsMatch(p.Span.Of(text)));
        namings = new NamingReader(new NamedDates((header.Date ?? header.Circulated ?? header.Published)?.Value), isTelegram);
        var own = PartyTerms(header.Sender?.Party?.Value ?? header.Sender?.Name?.Value);
        governing = new GoverningWords(header.Kind, words => own.Count > 0 && own.IsSubsetOf(PartyTerms(words)));
    }

    /// <param name="mentions">The symbols of other documents anywhere in the text, in its order.</param>
    public static IReadOnlyList<Reference> Read(
        string text, IReadOnlyList<Paragraph> paragraphs, LetterHeader header, IReadOnlyList<Proven<DocumentSymbol>> mentions)
    {
        var reader = new ReferenceReader(text, header, paragraphs, mentions);
        var inAnnex = false;
        foreach (var paragraph in paragraphs)
        {
            inAnnex |= paragraph.Number == 0 && LetterPhrases.IsAnnexHead(paragraph.Span.Of(text));
            reader.ReadParagraph(paragraph, inAnnex);
        }
        return Once(reader.found);
    }

    private void ReadParagraph(Paragraph paragraph, bool inAnnex)
    {
        if (paragraph.Role == ParagraphRole.Body)
        {
            var isFirst = true;
            foreach (var sentence in SentenceSplitter.Split(text, paragraph.Span))
            {
                ReadSentence(sentence, inAnnex, paragraph.Number <= OpeningParagraphs, isFirst && paragraph.Number == 1);
                isFirst = false;
            }
            return;
        }
        foreach (var line in Lines(paragraph.Span))
        {
            if (paragraph.Role == ParagraphRole.Letterhead && !inAnnex && ReferenceLine().Match(line.Of(text)) is { Success: true } match)
                ReadLine(line, match.Groups["label"].Value);
            AddSymbols(line);
        }
    }

    private void ReadSentence(Span sentence, bool inAnnex, bool isOpening, bool isFirst)
    {
        if (sentence.Length <= LongestSentence)
        {
            var words = OneLine(sentence);
            (Naming Naming, ReferenceRelation Relation)? last = null;
            foreach (var naming in namings.In(words))
            {
                var relation = inAnnex ? ReferenceRelation.RefersTo : governing.RelationOf(words, naming, isOpening);
                // "receipt of your letter of 3 May and of your note of 5 May": what governs the one governs both.
                if (relation == ReferenceRelation.RefersTo && last is { } before && before.Naming.IsWriters == naming.IsWriters
                    && Joined().IsMatch(words[before.Naming.Span.End..naming.Span.Start]))
                    relation = before.Relation;
                last = (naming, relation);
                if (isFirst && !inAnnex && relation == ReferenceRelation.RefersTo && GoverningWords.IsBareOpening(words, naming))
                    relation = naming.IsReaders ? ReferenceRelation.RepliesTo : naming.IsWriters ? ReferenceRelation.FurtherTo : relation;
                // What an annex or a quotation calls "my letter" is not this writer's.
                var isForeign = inAnnex || GoverningWords.IsQuoted(words, naming.Span.Start);
                Add(isForeign && (naming.IsReaders || naming.IsWriters) ? naming with { Owner = null } : naming, relation, sentence);
            }
        }
        AddSymbols(sentence);
    }

    /// <summary>"Ref.: your letter No. 88/RP", "In reply to: 0417 of 3 March 2031".</summary>
    private void ReadLine(Span line, string label)
    {
        var relation = Replying().IsMatch(label) ? ReferenceRelation.RepliesTo : ReferenceRelation.RefersTo;
        var words = OneLine(line);
        var named = namings.In(words).Where(naming => naming.IsParticular).ToList();
        foreach (var naming in named) Add(naming, relation, line);
        if (named.Count == 0 && LineNumber().Match(words) is { Success: true } match && !DocumentSymbol.TryParse(match.Groups["number"].Value, out _)
            && (relation == ReferenceRelation.RepliesTo || label.StartsWith("your", StringComparison.OrdinalIgnoreCase)))
            Add(new Naming(new Span(match.Groups["number"].Index, match.Groups["number"].Length), "", "your")
            {
                Numbers = [DocumentNumber.Plain(match.Groups["number"].Value)],
            }, relation, line);
        AddSymbols(line, relation);
    }

    private void Add(Naming naming, ReferenceRelation relation, Span sentence)
    {
        var isTold = naming.IsParticular
            || (relation != ReferenceRelation.RefersTo && naming.Owner is not null
                && (relation == ReferenceRelation.Transmits || NamingPhrases.IsCorrespondence(naming.Noun)));
        if (!isTold || IsThisLetter(naming)) return;
        var place = naming.Span with { Start = naming.Span.Start + sentence.Start };
        foreach (var document in naming.Documents())
            found.Add(new Reference(relation, document with { Span = place }, sentence));
        if (naming.Symbols.Count > 0)
            covered.UnionWith(MentionsIn(place).Select(mention => mention.Span));
    }

    /// <summary>A letter that speaks of itself refers to no other.</summary>
    private bool IsThisLetter(Naming naming) =>
        header.Date is { } date && naming.Dates.Contains(date.Value) && !naming.IsReaders && naming.Symbols.Count == 0
        && (naming.Numbers.Count == 0
            ? naming.Owner is null || naming.IsWriters
            : header.Number is { } number && naming.Numbers.Any(named => DocumentNumber.AreSame(named, number.Value)));

    private void AddSymbols(Span sentence, ReferenceRelation relation = ReferenceRelation.RefersTo)
    {
        foreach (var mention in MentionsIn(sentence).Where(mention => covered.Add(mention.Span)))
            found.Add(new Reference(relation, new NamedDocument(mention.Span) { Symbol = mention.Value }, sentence));
    }

    /// <summary>Searched for by halves, for the mentions stand in the order of the text.</summary>
    private IEnumerable<Proven<DocumentSymbol>> MentionsIn(Span place)
    {
        var first = 0;
        for (var end = mentions.Count; first < end;)
        {
            var middle = (first + end) / 2;
            if (mentions[middle].Span.Start < place.Start) first = middle + 1;
            else end = middle;
        }
        for (var i = first; i < mentions.Count && mentions[i].Span.Start < place.End; i++)
            if (place.Contains(mentions[i].Span)) yield return mentions[i];
    }

    private IEnumerable<Span> Lines(Span block)
    {
        var start = block.Start;
        foreach (var line in block.Of(text).Split('\n'))
        {
            yield return new Span(start, line.Length);
            start += line.Length + 1;
        }
    }

    private string OneLine(Span span) => span.Of(text).Replace('\n', ' ');

    private static HashSet<string> PartyTerms(string? words) =>
        Terms.Of(words ?? "").Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same document named twice is one reference, and the stronger relation is kept.</summary>
    private static List<Reference> Once(List<Reference> all) =>
        [.. all
            .GroupBy(reference => reference.Target.Symbol is { } symbol
                ? (symbol.Canonical, "", null, "")
                : (Symbol: "", Number: reference.Target.Number ?? "", reference.Target.Date, Sender: reference.Target.Sender?.ToUpperInvariant() ?? ""))
            .Select(same => same.OrderBy(reference => reference.Relation).First())
            .OrderBy(reference => reference.Target.Span.Start)];

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?:\d{1,4}\s[^\n]{1,80}\n)?[^\n]{0,20}\b(?:cable|tele)gram\b", Options, 1000)]
    private static partial Regex TelegramHead();

    [GeneratedRegex(
        @"^(?<label>(?:your\s)?ref(?:erence)?s?\.?(?:\sno\.?)?|(?:in\s)?(?:reply|response|answer)\sto|further\sto|réf(?:érence)?\.?|en\sréponse\sà|referencia|en\srespuesta\sa)\s?:?\s",
        Options, 1000)]
    private static partial Regex ReferenceLine();

    [GeneratedRegex(@"^\s?,?\s?(?:and|as\swell\sas|et|y)\s(?:(?:also\s)?(?:of|to|for|à|de|a)\s)?$", Options, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"repl|respon|answer|répon|respuesta", Options, 1000)]
    private static partial Regex Replying();

    [GeneratedRegex(@":\s?(?:no\.?\s?|n[°º]\s?)?(?<number>(?=[^\s]*\d)[\p{L}\d][\p{L}\d./-]{0,40}[\p{L}\d])", Options, 1000)]
    private static partial Regex LineNumber();
}
