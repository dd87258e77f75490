using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Letters.Archive;
using Letters.Reading;

namespace Letters.Tests.Reading;

public sealed class LawTests
{
    [Fact]
    public void The_laws_hold_for_every_letter_of_the_development_data()
    {
        var letters = 0;
        foreach (var file in Directory.EnumerateFiles(RepositoryPaths.SharedData("letters"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            foreach (var read in Reads.File(File.ReadAllBytes(file), Path.GetFileName(file)).Letters)
            {
                Holds(read.Letter);
                letters++;
            }
        Assert.True(letters >= 232, $"only {letters} letters were read");
    }

    [Fact]
    public void The_laws_hold_for_whatever_is_pasted_together()
    {
        var pieces = Gen.Elements(
            "Excellency,\n\n", "No. 5\n", "3 May 2031\n\n", "# Head\n", "S/2031/1", "By Jo Lee\n\n", "Permanent Mission of X to the United Nations\n\n", "\n", "\n\n", " ", "The ship sank. ",
            "- item;\n", "1. One.\n", "Annex\n\n", "Yours sincerely,\n\n", "Ann Lee\nAmbassador\n\n", "H.E. Mr. Bo Chen\nPresident\n\n", "CC: Bo\n", "Notes\n[1] See.\n", "[1]", "\u200B", "e\u0301",
            "**bold**", "<b>x</b>", "| a | b |\n|---|---|\n", "---\n", "a very long sentence, with commas, and more; and more, ", "Letter dated 3 May 2031 from the Permanent Representative of X addressed to Y\n\n");
        var texts = from parts in Gen.ListOf(pieces) from name in Gen.Elements("a.txt", "a.md") select (text: string.Concat(parts), name);
        Check.One(Config.QuickThrowOnFailure.WithReplay(42, 1).WithMaxTest(1500), Prop.ForAll(texts.ToArbitrary(), t =>
        {
            foreach (var read in Reads.File(Encoding.UTF8.GetBytes(t.text), t.name).Letters) Holds(read.Letter);
        }));
    }

    [Fact]
    public void A_long_paragraph_is_cut_between_sentences_into_like_pieces()
    {
        var letter = Reads.Letter(string.Join(' ', Enumerable.Range(1, 60).Select(i => $"Sentence number {i} says what the others do not say at all.")));
        var passages = PassageCutter.Cut(letter);
        Assert.Equal(3, passages.Count);
        Assert.All(passages, p => Assert.InRange(p.Span.Length, 900, PassageCutter.LongestPassage));
        Assert.Equal(60, passages.Sum(p => p.Sentences.Count));
    }

    [Fact]
    public void A_text_without_full_stops_is_cut_into_quotable_pieces()
    {
        var letter = Reads.Letter("To: all\n\nWe list " + string.Join(", ", Enumerable.Range(1, 400).Select(i => $"ship {i}")) + " and end.");
        Assert.All(PassageCutter.Cut(letter).SelectMany(p => p.Sentences), s => Assert.InRange(s.Length, 1, PassageCutter.LongestSentence));
    }

    /// <summary>Spans slice back; paragraphs are in order, apart and complete; passages and their sentences cover the body in order.</summary>
    private static void Holds(Letter letter)
    {
        var text = letter.Text;
        Covers(text, new Span(0, text.Length), [.. letter.Paragraphs.Select(p => p.Span)]);
        Assert.Equal(Enumerable.Range(1, letter.Paragraphs.Count(p => p.Role == ParagraphRole.Body)), letter.Paragraphs.Where(p => p.Role == ParagraphRole.Body).Select(p => p.Number));
        Assert.All(letter.Paragraphs.Where(p => p.Role != ParagraphRole.Body), p => Assert.Equal(0, p.Number));
        var passages = PassageCutter.Cut(letter);
        Assert.Equal(Enumerable.Range(0, passages.Count), passages.Select(p => p.Ordinal));
        foreach (var paragraph in letter.Paragraphs.Where(p => p.Role == ParagraphRole.Body))
            Covers(text, paragraph.Span, [.. passages.Where(p => p.Paragraph == paragraph.Number).Select(p => p.Span)]);
        foreach (var passage in passages) Covers(text, passage.Span, passage.Sentences);
        foreach (var mention in letter.Mentions) Assert.NotEmpty(mention.Span.Of(text));
        foreach (var proof in Proofs(letter.Header)) Assert.NotEmpty(proof.Of(text).Trim());
        foreach (var words in Words(letter.Header)) Assert.Equal(Folded(words.Span.Of(text)), Folded(words.Value));
        foreach (var office in Offices(letter.Header))
            Assert.All(office.Value.Split(", "), part => Assert.Contains(Folded(part), Folded(office.Span.Of(text)), StringComparison.Ordinal));
        Assert.Matches(@"^[^\n]*\S[^\n]*$", letter.Title);
    }

    private static void Covers(string text, Span whole, IReadOnlyList<Span> parts)
    {
        var at = whole.Start;
        foreach (var part in parts)
        {
            Assert.True(part.Start >= at && part.Length > 0 && part.End <= whole.End, $"{part} after {at} in {whole}");
            Assert.True(string.IsNullOrWhiteSpace(text[at..part.Start]), $"lost: {text[at..part.Start]}");
            at = part.End;
        }
        Assert.True(string.IsNullOrWhiteSpace(text[at..whole.End]), $"lost: {text[at..whole.End]}");
    }

    /// <summary>Without the differences a proof may have from its value: case, white space, diacritics.</summary>
    private static string Folded(string words) =>
        string.Concat(words.Normalize(NormalizationForm.FormD).Where(c => char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c)))
            .ToLowerInvariant();

    private static IEnumerable<Correspondent> Everyone(LetterHeader header) =>
        header.Recipients.Concat(header.Copies).Append(header.Sender).OfType<Correspondent>();

    /// <summary>What is taken from the text as it stands.</summary>
    private static IEnumerable<Proven<string>> Words(LetterHeader header) =>
        new[] { header.Number, header.Place, header.Telephone, header.Fax, header.Email, header.Website, header.Address, header.Subject }
            .Concat(Everyone(header).SelectMany(c => new[] { c.Name, c.Party }))
            .OfType<Proven<string>>();

    /// <summary>Offices held together stand on lines of their own: every one of them is proven.</summary>
    private static IEnumerable<Proven<string>> Offices(LetterHeader header) =>
        Everyone(header).Select(c => c.Office).OfType<Proven<string>>();

    private static IEnumerable<Span> Proofs(LetterHeader header) =>
        Words(header).Concat(Offices(header)).Select(proven => proven.Span)
            .Concat(header.Symbols.Select(symbol => symbol.Span))
            .Concat(header.Date is { } date ? [date.Span] : []);
}
