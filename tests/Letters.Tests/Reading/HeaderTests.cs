using Letters.Archive;

namespace Letters.Tests.Reading;

public sealed class HeaderTests
{
    [Fact]
    public void The_letter_of_a_mission_tells_everything_of_itself()
    {
        var letter = Reads.Letter(File.ReadAllBytes(RepositoryPaths.SharedData("letters", "seeds", "000_34fc5a00b0287902.txt")));
        var header = letter.Header;
        Assert.Equal(LetterKind.Letter, header.Kind);
        Assert.Equal("2060345", header.Number?.Value);
        Assert.Equal(new LetterDate(2024, 5, 24), header.Date?.Value);
        Assert.Equal("Amir Sa'ed Iravani / Ambassador, Permanent Representative / Islamic Republic of Iran", Reads.Said(header.Sender));
        Assert.Equal(["Pedro Comissário Afonso / President of the Security Council / -"], header.Recipients.Select(Reads.Said));
        Assert.Equal(["Antonio Guterres / Secretary-General / -"], header.Copies.Select(Reads.Said));
        Assert.Equal("+1(212)687-2020", header.Telephone?.Value);
        Assert.Equal("+1(212)867-7086", header.Fax?.Value);
        Assert.Equal("iranunny@mfa.gov.ir", header.Email?.Value);
        Assert.Equal("ny.mfa.gov.ir", header.Website?.Value);
        Assert.Equal("622 Third Ave New York, NY 10017", header.Address?.Value);
        Assert.Null(header.Place);
        Assert.Empty(header.Symbols);
        Assert.Equal(["S/PV.9612", "S/PV.9629"], letter.Mentions.Select(m => m.Value.Canonical));
        Assert.Equal("en", letter.Language);
        Assert.Equal("Letter No. 2060345 of 24 May 2024 from Amir Sa'ed Iravani (Islamic Republic of Iran)", letter.Title);
    }

    [Fact]
    public void A_report_without_byline_or_date_leaves_both_unknown()
    {
        var letter = Reads.Letter(File.ReadAllBytes(RepositoryPaths.SharedData("letters", "seeds", "004_76eeb8bfca348f18.txt")));
        Assert.Equal(LetterKind.PressArticle, letter.Header.Kind);
        Assert.Null(letter.Header.Sender);
        Assert.Null(letter.Header.Date);
        Assert.Empty(letter.Header.Recipients);
        Assert.Equal("S/RES/2231", letter.Mentions.Select(m => m.Value.Canonical).Distinct().Single());
        Assert.Equal("Iran’s ambassador to the United Nations, Amir Saeid Iravani, denied on Wednesday that his…", letter.Title);
    }

    [Fact]
    public void A_circulated_letter_carries_its_symbol_and_names_both_sides_in_its_heading()
    {
        var letter = Reads.Letter("""
            Assembly of the Nations                                             S/2031/112

            Security Council                                        Distr.: General
                                                                    5 March 2031


            Letter dated 3 March 2031 from the Permanent Representative of Vantora to the
            United Nations addressed to the President of the Security Council

            On instructions from my Government, I write about the events of 27 February, on
            which the document S/2031/99 is silent, and about resolution 2996 (2029) of the
            Council.

                                                    (Signed) Ilse d'Arvanne
                                                    Ambassador
                                                    Permanent Representative of Vantora
            """);
        var header = letter.Header;
        Assert.Equal(new LetterDate(2031, 3, 3), header.Date?.Value);
        Assert.Equal(["S/2031/112"], header.Symbols.Select(s => s.Value.Canonical));
        Assert.Equal(["S/2031/99", "S/RES/2996 (2029)"], letter.Mentions.Select(m => m.Value.Canonical));
        Assert.Equal("Ilse d'Arvanne / Ambassador, Permanent Representative / Vantora", Reads.Said(header.Sender));
        Assert.Equal(["- / President of the Security Council / -"], header.Recipients.Select(Reads.Said));
    }

    [Fact]
    public void Identical_letters_have_two_recipients()
    {
        var header = Reads.Letter("Identical letters dated 18 March 2031 from the Permanent Representative of Elbria addressed to the Secretary-General and the President of the Security Council\n\nI write about drones.\n\n(Signed) Anselm Quoyle").Header;
        Assert.Equal(LetterKind.IdenticalLetters, header.Kind);
        Assert.Equal(["- / Secretary-General / -", "- / President of the Security Council / -"], header.Recipients.Select(Reads.Said));
        Assert.Equal("Anselm Quoyle / Permanent Representative / Elbria", Reads.Said(header.Sender));
    }

    [Fact]
    public void A_joint_letter_is_written_for_both_states()
    {
        var header = Reads.Letter("""
            PERMANENT MISSION OF ELBRIA                        3 February 2031

            Letter dated 3 February 2031 from the Permanent Representatives of Elbria and Vantora to the United Nations addressed to the President of the Security Council

            We bring the following to your attention.

            (Signed) Anselm Quoyle
            Permanent Representative of Elbria

            (Signed) Odile Brankovar
            Permanent Representative of Vantora
            """).Header;
        Assert.Equal("Anselm Quoyle and Odile Brankovar / Permanent Representatives / Elbria and Vantora", Reads.Said(header.Sender));
        Assert.Equal(["- / President of the Security Council / -"], header.Recipients.Select(Reads.Said));
    }

    [Fact]
    public void A_note_verbale_names_its_parties_in_its_first_sentence()
    {
        var letter = Reads.Letter("NV/058/2031\n\nNOTE VERBALE\n\nThe Permanent Mission of the Republic of Vantora to the Assembly presents its compliments to the Permanent Mission of the Kingdom of Elbria and has the honour to refer to the cutter Sterna.\n\nThe Permanent Mission of the Republic of Vantora avails itself of this opportunity to convey the expression of its high consideration.\n\nPort Meridian, 10 March 2031");
        Assert.Equal(LetterKind.NoteVerbale, letter.Header.Kind);
        Assert.Equal("NV/058/2031", letter.Header.Number?.Value);
        Assert.Equal("- / - / Republic of Vantora", Reads.Said(letter.Header.Sender));
        Assert.Equal(["- / - / Kingdom of Elbria"], letter.Header.Recipients.Select(Reads.Said));
        Assert.Equal("2031-03-10", letter.Header.Date?.Value.ToString());
        Assert.Equal("Port Meridian", letter.Header.Place?.Value);
    }

    [Fact]
    public void An_article_is_by_whoever_signs_its_byline()
    {
        var letter = Reads.Letter("# Envoys trade figures\n\nBy Petra Lindemann-Cho\n\nPORT MERIDIAN, 13 March 2031 – The Council met on Wednesday. “You frighten it,” she said.\n", "a.md");
        Assert.Equal(LetterKind.PressArticle, letter.Header.Kind);
        Assert.Equal("Petra Lindemann-Cho / - / -", Reads.Said(letter.Header.Sender));
        Assert.Equal("2031-03-13", letter.Header.Date?.Value.ToString());
        Assert.Equal("Port Meridian", letter.Header.Place?.Value);
    }

    [Fact]
    public void A_record_is_read_from_its_labelled_lines()
    {
        var letter = Reads.Letter("# Record of letter No. 7\n\n| **From** | Amir Lee, Ambassador, Permanent Representative of Elbria |\n|---|---|\n| **To** | H.E. Mr. Bo Chen, President of the Security Council |\n| **Date** | 2024-05-24 |\n| **Number** | 7/A |\n| **Subject** | Drones |\n\nThe letter denies the claim.\n", "a.md");
        Assert.Equal(LetterKind.Record, letter.Header.Kind);
        Assert.Equal("7/A", letter.Header.Number?.Value);
        Assert.Equal("2024-05-24", letter.Header.Date?.Value.ToString());
        Assert.Equal("Drones", letter.Header.Subject?.Value);
        Assert.Equal("Amir Lee / Ambassador, Permanent Representative / Elbria", Reads.Said(letter.Header.Sender));
        Assert.Equal(["Bo Chen / President of the Security Council / -"], letter.Header.Recipients.Select(Reads.Said));
        Assert.Equal(["The letter denies the claim."], Reads.Body(letter));
    }

    [Fact]
    public void A_heading_in_capitals_reads_like_any_other()
    {
        var header = Reads.Letter("""
            UNITED NATIONS                                                    S/1999/57
            Security Council
                                                        Distr.: General
                                                        19 January 1999

            LETTER DATED 18 JANUARY 1999 FROM THE CHARGÉ D'AFFAIRES A.I. OF THE
            PERMANENT MISSION OF RURITANIA TO THE UNITED NATIONS ADDRESSED
            TO THE PRESIDENT OF THE SECURITY COUNCIL

                    Upon instructions from my Government, I inform you of the following.

                                                    (Signed) Vladislav NOVAK
                                                    Chargé d'affaires a.i.
            """).Header;
        Assert.Equal(new LetterDate(1999, 1, 18), header.Date?.Value);
        Assert.Equal("Vladislav Novak / Chargé d'affaires a.i. / Ruritania", Reads.Said(header.Sender));
        Assert.Equal(["- / President of the Security Council / -"], header.Recipients.Select(Reads.Said));
    }

    [Fact]
    public void An_address_may_stand_above_the_greeting()
    {
        var header = Reads.Letter("Embassy of the Republic of Foo\nin Bar City\n\nRef: 12/2024\nBar City, 5 June 2024\n\nTo:\nH.E. Ms. Ann Lee\nMinister for Foreign Affairs of Bar\nBar City\n\nSubject: Overflight\n\nExcellency,\n\nWe protest.\n\nYours faithfully,\n\n(signed)\nJean de la Fontaine\nAmbassador\n\ncc: The Secretary-General; Members of the Security Council").Header;
        Assert.Equal("12/2024", header.Number?.Value);
        Assert.Equal("Bar City", header.Place?.Value);
        Assert.Equal("Overflight", header.Subject?.Value);
        Assert.Equal("Jean de la Fontaine / Ambassador / Republic of Foo", Reads.Said(header.Sender));
        Assert.Equal(["Ann Lee / Minister for Foreign Affairs / Bar"], header.Recipients.Select(Reads.Said));
        Assert.Equal(["- / Secretary-General / -", "- / - / Members of the Security Council"], header.Copies.Select(Reads.Said));
    }

    [Fact]
    public void Who_signs_for_a_department_is_not_who_writes() =>
        Assert.Equal("- / - / Department of State", Reads.Said(Reads.Letter("4. Telegram From the Department of State to the Embassy in Ruritania\n\nWashington, January 21, 1961, 6:34 p.m.\n\n1174. Please pass the message.\n\nRusk").Header.Sender));

    [Theory]
    [InlineData("Excellency,")]
    [InlineData("Dear Mr. President:")]
    [InlineData("Sir,")]
    public void A_greeting_without_a_name_names_nobody(string greeting) =>
        Assert.Empty(Reads.Letter($"{greeting}\n\nWe deny it.\n\nYours sincerely,\n\nAnn Lee").Header.Recipients);

    [Fact]
    public void A_greeting_with_a_name_names_the_reader() =>
        Assert.Equal(["Sørby-O'Dell / - / -"], Reads.Letter("Dear Captain Sørby-O'Dell,\n\nWe deny it.\n\nYours sincerely,\n\nAnn Lee").Header.Recipients.Select(Reads.Said));

    [Theory]
    [InlineData("24 May 2024", "2024-05-24")]
    [InlineData("May 24, 2024", "2024-05-24")]
    [InlineData("Moscow, May 17, 1963.", "1963-05-17")]
    [InlineData("Washington, January 21, 1961, 6:34 p.m.", "1961-01-21")]
    [InlineData("2024-05-24", "2024-05-24")]
    [InlineData("24/05/2024", "2024-05-24")]
    [InlineData("05/06/2024", null)]
    [InlineData("24 mai 2024", "2024-05-24")]
    [InlineData("24 de mayo de 2024", "2024-05-24")]
    [InlineData("Berlin, den 24. Mai 2024", "2024-05-24")]
    [InlineData("31 February 2024", null)]
    [InlineData("Washington, undated.", null)]
    public void Dates_are_read_in_every_form_that_is_certain(string line, string? expected) =>
        Assert.Equal(expected, Reads.Letter($"No. 4\n\n{line}\n\nExcellency,\n\nOn 1 May 1999 we denied it.\n\nYours sincerely,\n\nAnn Lee").Header.Date?.Value.ToString());

    [Theory]
    [InlineData("Tel.: +1 212 555 0100", "+1 212 555 0100", null)]
    [InlineData("Telephone (office): 212-555-0100", "212-555-0100", null)]
    [InlineData("Telefax: 212-555-0101", null, "212-555-0101")]
    [InlineData("Tel. fax: 212-555-0101", null, "212-555-0101")]
    [InlineData("Telex: 125512", null, null)]
    public void A_telefax_is_no_telephone(string line, string? telephone, string? fax)
    {
        var header = Reads.Letter($"{line}\n\n3 May 2031\n\nExcellency,\n\nWe deny it.\n\nYours sincerely,\n\nAnn Lee").Header;
        Assert.Equal((telephone, fax), (header.Telephone?.Value, header.Fax?.Value));
    }

    [Theory]
    [InlineData("10 Plimsoll to Burton", "10")]
    [InlineData("100 Memorandum by Critchley", "100")]
    [InlineData("22 Renville Agreement", "22")]
    [InlineData("12. Fishing Grounds", "12")]
    [InlineData("24 May 2024 and After", null)]
    [InlineData("24 May 2024 from Ann to Bo", null)]
    [InlineData("5 Questions About Drones", null)]
    [InlineData("2031 Review", null)]
    [InlineData("24 Hour Agreement", null)]
    public void A_number_heads_a_document_only_where_it_counts_nothing(string heading, string? expected) =>
        Assert.Equal(expected, Reads.Letter($"# {heading}\n\nThe ship has sailed and did not come back.", "a.md").Header.Number?.Value);

    [Theory]
    [InlineData("Letter dated 3 May 2031 from the Permanent Representative of Elbria", "2031-05-03")]
    [InlineData("Note verbale No. 5 of 3 May 2031", "2031-05-03")]
    [InlineData("Cablegram 114 PORT MERIDIAN, 3 May 2031, MOST IMMEDIATE", "2031-05-03")]
    [InlineData("Press release – 3 May 2031", "2031-05-03")]
    [InlineData("Report of the Harbour Office on the events of 26 and 27 February 2031", null)]
    [InlineData("Note on the letter dated 3 May 2031 from Elbria", null)]
    [InlineData("REPORT ON EVENTS IN PORT MERIDIAN, 26 FEBRUARY 2031", null)]
    [InlineData("Statement about 3 May 2031, dated 5 May 2031", "2031-05-05")]
    public void A_heading_is_dated_only_by_the_date_of_its_own_document(string heading, string? expected) =>
        Assert.Equal(expected, Reads.Letter($"# {heading}\n\nThe ship has sailed and did not come back.", "a.md").Header.Date?.Value.ToString());

    [Theory]
    [InlineData("Ref.: S/2024/300")]
    [InlineData("Subject: Your note on S/2024/300")]
    [InlineData("In reply to S/2024/300")]
    public void A_letter_does_not_carry_the_symbol_it_refers_to(string line)
    {
        var letter = Reads.Letter($"S/2024/301\n\n{line}\n\n3 May 2031\n\nExcellency,\n\nWe deny it.\n\nYours sincerely,\n\nAnn Lee");
        Assert.Equal(["S/2024/301"], letter.Header.Symbols.Select(s => s.Value.Canonical));
        Assert.Equal(["S/2024/300"], letter.Mentions.Select(s => s.Value.Canonical));
        Assert.Null(letter.Header.Number);
    }

    [Theory]
    [InlineData("No. 7\n\n")]
    [InlineData("3 May 2031\n\n")]
    [InlineData("Permanent Mission of Elbria to the United Nations\n\n")]
    public void A_greeting_and_one_more_mark_make_a_letter(string head) =>
        Assert.Equal(LetterKind.Letter, Reads.Letter($"{head}Excellency,\n\nWe deny all of it.").Header.Kind);

    [Fact]
    public void A_title_is_one_line() =>
        Assert.Equal("Fishing grounds", Reads.Letter("<h1>Fishing<br>grounds</h1><p>The ship has sailed.</p>", "a.html").Title);

    [Theory]
    [InlineData("May-2024", null)]
    [InlineData("No. 2060345", "2060345")]
    [InlineData("Ref.: MFA/77-3", "MFA/77-3")]
    [InlineData("No: 123/2024", "123/2024")]
    [InlineData("N° 88/RP", "88/RP")]
    [InlineData("Note No. 17", "17")]
    [InlineData("S/2031/112", null)]
    public void The_own_number_is_not_the_symbol(string line, string? expected) =>
        Assert.Equal(expected, Reads.Letter($"{line}\n\n3 May 2031\n\nExcellency,\n\nWe deny it.\n\nYours sincerely,\n\nAnn Lee").Header.Number?.Value);
}
