using System.IO.Compression;
using BotService.Channels.Export;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using Letters.Archive;

namespace BotService.Tests.Channels.Export;

/// <summary>Answers as documents: what stands in them, and that every footnote is proven at the time of the export.</summary>
public sealed class ExportedAnswerTests
{
    private static readonly Uri Site = new("https://letters.example/");

    [Fact]
    public async Task A_Markdown_document_has_a_footnote_for_each_quotation_with_its_exact_place()
    {
        var letter = SomeLetters.Indexed("norland", "Norland sold *no* boats [at all].");
        var citation = SomeProof.Citing(letter.Letter, 1, new Span(13, 13));
        var answer = SomeProof.Answering("Who sold boats?", [SomeProof.Stating("It wrote: ", citation)], citation);
        var exported = await ExportedAnswer.OfAsync(answer, await SomeProof.IndexOfAsync(letter), TestContext.Current.CancellationToken);

        Assert.Equal(
            """
            ## Who sold boats?

            It wrote: “\*no\* boats \[a” [^1]

            [^1]: norland.txt, para. 1. “\*no\* boats \[a” (norland.txt, start 13, length 13) <https://letters.example/letters/norland?at=13,13#p1>

            """.ReplaceLineEndings("\n"),
            MarkdownDocument.Write([exported], Site));
    }

    [Fact]
    public async Task A_statement_whose_letter_has_changed_or_is_gone_is_left_out_and_that_is_said()
    {
        var (kept, changed, gone) = (SomeLetters.Indexed("kept", "We sold no boats."), SomeLetters.Indexed("changed", "We sold few boats."), SomeLetters.Indexed("gone", "We sold all boats."));
        var citations = new[] { kept, changed, gone }.Select((letter, i) => SomeProof.Citing(letter.Letter, i + 1, new Span(0, 10))).ToList();
        var answer = SomeProof.Answering("Boats?", [.. citations.Select(citation => SomeProof.Stating("Said: ", citation))], citations);
        var index = await SomeProof.IndexOfAsync(kept, SomeLetters.Indexed("changed", "It sold few boats."));
        var exported = await ExportedAnswer.OfAsync(answer, index, TestContext.Current.CancellationToken);

        Assert.Equal(2, exported.LeftOut);
        var document = MarkdownDocument.Write([exported], null);
        Assert.Contains("“We sold no” [^1]", document, StringComparison.Ordinal);
        Assert.Contains("2 statements are left out", document, StringComparison.Ordinal);
        Assert.DoesNotContain("gone.txt", document, StringComparison.Ordinal);
        Assert.DoesNotContain("changed.txt", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_answers_give_the_same_bytes()
    {
        var letter = SomeLetters.Indexed("norland", "Norland sold no boats.");
        var citation = SomeProof.Citing(letter.Letter, 1, new Span(0, 22));
        var answer = SomeProof.Answering("Who?", [SomeProof.Stating("It wrote: ", citation)], citation);
        var exported = await ExportedAnswer.OfAsync(answer, await SomeProof.IndexOfAsync(letter), TestContext.Current.CancellationToken);
        Assert.Equal(WordDocument.Write([exported], Site), WordDocument.Write([exported], Site));
        using var package = new ZipArchive(new MemoryStream(WordDocument.Write([exported], Site)));
        Assert.All(package.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void Whatever_an_answer_says_its_documents_are_sound_and_their_footnotes_are_slices_of_the_letters()
    {
        var validator = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013);
        var words = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_310_504, 305), Prop.ForAll(
            (from text in words
             from lead in words
             from question in words
             from cuts in Gen.Choose(0, 1000).Two().NonEmptyListOf()
             select (text: $"Begun.{text}", lead, question, cuts)).ToArbitrary(),
            async made =>
            {
                var letter = SomeLetters.Indexed("random", made.text.Replace('\n', ' '));
                var length = letter.Letter.Text.Length;
                var citations = made.cuts.Take(8).Select((cut, i) =>
                {
                    var start = cut.Item1 % length;
                    return SomeProof.Citing(letter.Letter, i + 1, new Span(start, 1 + (cut.Item2 % (length - start))));
                }).ToList();
                var answer = SomeProof.Answering(made.question, [.. citations.Select(citation => SomeProof.Stating(made.lead, citation))], citations);
                var exported = await ExportedAnswer.OfAsync(answer, await SomeProof.IndexOfAsync(letter), CancellationToken.None);

                Assert.Equal(0, exported.LeftOut);
                Assert.All(exported.Footnotes, note => Assert.Equal(note.Value.Span.Of(letter.Letter.Text), note.Value.Quote));
                Assert.Equal(
                    answer.Statements.Select(statement => statement.Text),
                    exported.Statements.Select(runs => string.Concat(runs.Select(run => run.Citation == 0 ? run.Words : $"[{run.Citation}]"))));
                using var document = WordprocessingDocument.Open(new MemoryStream(WordDocument.Write([exported, exported], Site)), isEditable: false);
                Assert.Empty(validator.Validate(document).Select(fault => fault.Description));
                var marks = document.MainDocumentPart?.Document.Descendants<FootnoteReference>().Select(mark => mark.Id?.Value).ToList();
                var notes = document.MainDocumentPart?.FootnotesPart?.Footnotes.Elements<DocumentFormat.OpenXml.Wordprocessing.Footnote>().Select(note => note.Id?.Value).Where(id => id > 0).ToList();
                Assert.Equal(2 * citations.Count, marks?.Count);
                Assert.Equal(notes, marks);
            }));
    }

    [Fact]
    public void Spans_that_are_not_the_letters_never_become_footnotes()
    {
        var letter = SomeLetters.Indexed("random", "Norland sold no boats to anyone.").Letter;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20_310_504, 307), Prop.ForAll(
            Gen.Choose(-5, 60).Two().ToArbitrary(),
            at =>
            {
                var citation = SomeProof.Citing(letter, 1, new Span(0, 7)) with { Span = new Span(at.Item1, at.Item2), Quote = "Norland" };
                Assert.Equal(at == (0, 7), BotService.Channels.Export.Footnote.Of(citation, letter) is not null);
            }));
    }
}
