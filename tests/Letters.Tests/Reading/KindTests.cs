using Letters.Archive;

namespace Letters.Tests.Reading;

public sealed class KindTests
{
    [Theory]
    [InlineData("Note verbale datée du 3 mai 2031\n\nLes bateaux ont été comptés de nouveau ce matin.", LetterKind.NoteVerbale)]
    [InlineData("La Misión Permanente de Tarsis ante las Naciones Unidas saluda atentamente a la Secretaría y tiene el honor de informarle.", LetterKind.NoteVerbale)]
    [InlineData("La Mission permanente du Valombre présente ses compliments au Secrétariat et a l’honneur de l’informer de ce qui suit.", LetterKind.NoteVerbale)]
    [InlineData("Cartas idénticas de fecha 3 de mayo de 2031 dirigidas al Secretario General y al Presidente del Consejo de Seguridad por el Representante Permanente de Tarsis\n\nLos barcos fueron contados esta mañana.", LetterKind.IdenticalLetters)]
    [InlineData("Lettres identiques datées du 3 mai 2031, adressées au Secrétaire général et au Président du Conseil de sécurité par le Représentant permanent du Valombre\n\nLes bateaux ont été comptés ce matin.", LetterKind.IdenticalLetters)]
    [InlineData("Déclaration du Ministre des affaires étrangères\n\nLes bateaux ont été comptés ce matin.", LetterKind.Statement)]
    [InlineData("Résolution 3011 (2031)\n\nLe Conseil de sécurité,\n\nRappelant ses résolutions,\n\n1. Décide que le détroit est ouvert à tous;\n\n2. Décide de rester saisi de la question.", LetterKind.Resolution)]
    [InlineData("Resolución 3011 (2031)\n\nEl Consejo de Seguridad,\n\n1. Decide que el estrecho quede abierto a todos;", LetterKind.Resolution)]
    [InlineData("The General Assembly,\n\nRecalling its earlier resolutions,\n\n1. Requests the Secretary-General to count the boats again;\n\n2. Decides to return to the matter.", LetterKind.Resolution)]
    [InlineData("A/86/PV.12\n\nThe boats were counted again and none was missing.", LetterKind.MeetingRecord)]
    [InlineData("Summary record of the 12th meeting\n\nThe boats were counted again and none was missing.", LetterKind.MeetingRecord)]
    [InlineData("Conseil de sécurité\n\nLa séance est ouverte à 10 h 5.\n\nLe Président : Les bateaux ont été comptés ce matin.", LetterKind.MeetingRecord)]
    [InlineData("Se abre la sesión a las 10.05 horas.\n\nEl Presidente: Los barcos fueron contados esta mañana.", LetterKind.MeetingRecord)]
    [InlineData("3 May 2031\n\nExcellency,\n\nI write about S/PV.9612 and resolution 2996 (2029).\n\nThe Security Council,\n\n1. Decides nothing of the kind in that text.\n\nYours sincerely,\n\nAnn Lee", LetterKind.Letter)]
    [InlineData("Draft resolution\n\nThe boats shall be counted again.", LetterKind.Record)]
    public void A_document_is_what_its_own_words_say(string text, LetterKind kind) => Assert.Equal(kind, Reads.Letter(text).Header.Kind);

    [Fact]
    public void An_organ_speaks_in_its_resolution_and_nobody_alone_in_a_record()
    {
        Assert.Equal("- / - / Conseil de sécurité", Reads.Said(Reads.Letter("Résolution 3011 (2031)\n\nLe Conseil de sécurité,\n\n1. Décide que le détroit est ouvert à tous;").Header.Sender));
        var record = Reads.Letter("S/PV.9701\n\nThe meeting was called to order at 10.05 a.m.\n\nMr. Quoyle (Elbria): We deny it.\n\nThe meeting rose at noon.").Header;
        Assert.Null(record.Sender);
        Assert.Empty(record.Recipients);
    }

    [Fact]
    public void Operative_paragraphs_stand_apart_with_their_numbers()
    {
        var letter = Reads.Letter("Resolution 3011 (2031)\n\nThe Security Council,\n\nRecalling its resolution 2996 (2029),\n\n1. Decides that the strait shall be open to all boats;\n\n2. Requests the Secretary-General to:\n\n(a) count the boats;\n\n(b) report on them.\n\n• A bullet is no number at all.");
        Assert.Equal(["1.", "2."], letter.Paragraphs.Select(p => p.OwnNumber?.Value).OfType<string>());
        Assert.All(letter.Paragraphs.Where(p => p.OwnNumber is not null), p => Assert.Equal((p.Span.Start, p.OwnNumber?.Value), (p.OwnNumber?.Span.Start, p.OwnNumber?.Span.Of(letter.Text))));
        Assert.Contains("Recalling its resolution 2996 (2029),", Reads.Body(letter));
    }

    [Fact]
    public void A_day_at_the_head_of_a_paragraph_is_not_its_number() =>
        Assert.DoesNotContain(Reads.Letter("Exzellenz,\n\n24. Mai 2031 ist der Tag, an dem die Boote im Hafen gezählt wurden.\n\nHochachtungsvoll\n\nJutta Ehrenfels").Paragraphs, p => p.OwnNumber is not null);
}
