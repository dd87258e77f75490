using Letters.Archive;
using Letters.Index;

namespace BotService.Tests.Indexes;

/// <summary>A letter with a value in every field.</summary>
internal static class RichLetter
{
    private const string Text = "No. 42\n24 May 2024\n\nExcellency,\n\nWe saw no “drones” over Łódź 🛩. See S/PV.9612.\n\nA. Writer";

    private static readonly LetterId Id = LetterId.OfSource("notes/42 é.txt");

    public static IndexedLetter Indexed { get; } = new(
        new Letter(
            Id, "notes/42 é.txt", "00ff", "Letter 42 \"to all\"", Text, "en",
            new LetterHeader
            {
                Kind = LetterKind.IdenticalLetters,
                Number = Proof("42"),
                Date = new Proven<LetterDate>(new LetterDate(2024, 5, 24), At("24 May 2024")),
                Place = Proof("Łódź"),
                Sender = new Correspondent(Proof("A. Writer"), Proof("We"), null),
                Recipients = [new Correspondent(null, Proof("Excellency"), null)],
                Copies = [new Correspondent(null, null, Proof("See"))],
                Telephone = Proof("42"),
                Fax = Proof("24"),
                Email = Proof("saw"),
                Website = Proof("no"),
                Address = Proof("over Łódź 🛩"),
                Subject = Proof("“drones”"),
                Symbols = [new Proven<DocumentSymbol>(new DocumentSymbol("S/2024/1"), At("No. 42"))],
            },
            [
                new Paragraph(0, At("No. 42\n24 May 2024"), ParagraphRole.Letterhead),
                new Paragraph(1, At("We saw no “drones” over Łódź 🛩. See S/PV.9612."), ParagraphRole.Body),
            ],
            [new Proven<DocumentSymbol>(new DocumentSymbol("S/PV.9612"), At("S/PV.9612"))]),
        [
            new Passage(
                Id, 0, 1, At("We saw no “drones” over Łódź 🛩. See S/PV.9612."),
                [At("We saw no “drones” over Łódź 🛩."), At("See S/PV.9612.")]),
        ],
        null);

    private static Span At(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static Proven<string> Proof(string words) => new(words, At(words));
}
