using Letters.Archive;

namespace Letters.Tests.Answering;

/// <summary>Letters as small as a test needs them.</summary>
internal static class SomeLetter
{
    public const string Text =
        "Permanent Mission of Vantora\n\nNo. 0417\n\n3 March 2031\n\n" +
        "The strait was closed on 1 March. Vantora did not close it.\n\n" +
        "Ilse d'Arvanne\nPermanent Representative";

    /// <summary>A letter of Vantora with a header proven by its text.</summary>
    public static Letter OfVantora() => new(
        LetterId.OfSource("vantora.txt"), "vantora.txt", "00", "Letter No. 0417", Text, "en",
        new LetterHeader
        {
            Kind = LetterKind.Letter,
            Number = Proof("0417"),
            Date = new Proven<LetterDate>(new LetterDate(2031, 3, 3), Find("3 March 2031")),
            Sender = new Correspondent(Proof("Ilse d'Arvanne"), Proof("Permanent Representative"), Proof("Vantora")),
        },
        [new Paragraph(1, Find("The strait was closed on 1 March. Vantora did not close it."), ParagraphRole.Body)],
        []);

    public static Span Find(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static Proven<string> Proof(string words) => new(words, Find(words));
}
