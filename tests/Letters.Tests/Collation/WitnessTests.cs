using Letters.Archive;
using Letters.Collation;
using Letters.Tests.Reading;

namespace Letters.Tests.Collation;

public sealed class WitnessTests(ITestOutputHelper output)
{
    private static string Form(string ship, string port, string from, string to) => $"""
        The Permanent Mission of Norland to the Council of the Straits presents its compliments to the Secretariat of the Council and has the honour to inform it that the survey ship {ship} will call at the port of {port} from {from} to {to} for the purpose of taking on water and stores. The Mission requests the Secretariat to convey this information to the competent authorities, whose customary courtesies it would appreciate. The master will report to the harbour office upon arrival and will observe the regulations in force. The Permanent Mission avails itself of this opportunity to renew to the Secretariat the assurances of its highest consideration.
        """;

    [Fact]
    public void A_reprint_a_press_copy_and_a_bad_scan_are_witnesses_of_the_letter_and_the_original_stands_for_them()
    {
        var original = SomeCopies.Original();
        var scan = SomeCopies.Original(SomeCopies.Misread(SomeCopies.Body, 60, seed: 1), "scan.txt");
        var work = Assert.Single(SomeCopies.Collated(SomeCopies.PressCopy(), scan, SomeCopies.Reprint(), original).Works);

        Assert.Equal(4, work.Witnesses.Count);
        Assert.Equal("original.txt", work.First.Source);
        Assert.Equal("courier.md", work.Witnesses[^1].Source);
    }

    [Fact]
    public void Identical_letters_to_two_recipients_are_one_even_where_each_has_a_number()
    {
        var one = SomeCopies.Original();
        var other = SomeCopies.Original(source: "other.txt", number: "7732", to: "Secretary-General").WithRecipient("Vera Holm");
        Assert.Single(SomeCopies.Collated(one, other).Works);
    }

    [Fact]
    public void Form_letters_that_differ_in_what_they_tell_are_not_copies()
    {
        var one = Reads.Letter(Form("Curlew", "Corran", "3 May", "5 May"), "one.txt");
        var other = Reads.Letter(Form("Lantern and its tender Petrel", "Ansmouth on the western shore", "9 June", "21 June"), "other.txt");
        Assert.Equal(2, SomeCopies.Collated(one, other).Works.Count);
    }

    [Fact]
    public void The_same_words_under_another_number_and_date_are_another_letter() =>
        Assert.Equal(2, SomeCopies.Collated(SomeCopies.Original(), SomeCopies.Original(source: "again.txt", number: "7840", date: "20 May 2031")).Works.Count);

    [Fact]
    public void A_letter_that_transmits_another_in_its_annex_is_a_letter_of_its_own()
    {
        var transmitting = SomeCopies.Read(
            $"Permanent Mission of Norland to the Council of the Straits\n\nNo. 7790\n\n28 April 2031\n\nExcellency,\n\nI have the honour to transmit herewith my letter No. 7731 of 20 April 2031.\n\nPlease accept, Excellency, the assurances of my highest consideration.\n\nIda Harrowgate\nPermanent Representative\n\nAnnex\n\n{SomeCopies.Body}",
            "transmitting.txt");
        Assert.Equal(2, SomeCopies.Collated(SomeCopies.Original(), transmitting).Works.Count);
    }

    [Fact]
    public void A_reply_that_quotes_half_of_a_letter_is_no_copy_of_it()
    {
        var half = SomeCopies.Body[..(SomeCopies.Body.Length / 2)];
        var reply = SomeCopies.Read(
            $"Permanent Mission of Estrava\n\nNo. 12\n\n25 April 2031\n\nExcellency,\n\nYou write: “{half}” None of this is so. The launches belonged to the customs of Estrava and had been announced by radio on three days running. Their holds were open to any officer who asked, and the licence shown was that of their master, who is alive and well. My Government regrets that the harbour master was asleep, and that the log of the signal station has been kept by his brother-in-law.",
            "reply.txt");
        Assert.Equal(2, SomeCopies.Collated(SomeCopies.Original(), reply).Works.Count);
    }

    /// <summary>Pairs made by a rule: every copy must be known, and no letter that says something else be taken for one.</summary>
    [Fact]
    public void Copies_are_told_from_letters_that_are_only_alike()
    {
        var (found, wrong) = (0, 0);
        const int Pairs = 60;
        for (var seed = 0; seed < Pairs; seed++)
        {
            // One letter in 30 misread is one word in six: a poor scan.
            var scan = SomeCopies.Original(SomeCopies.Misread(SomeCopies.Body, 30 + seed, seed), "scan.txt");
            if (SomeCopies.Collated(SomeCopies.Original(), scan).Works.Count == 1) found++;

            var random = new Random(seed);
            var others = SomeCopies.Body.Split(' ').Select(word => random.Next(6) == 0 ? $"other{random.Next(1000)}" : word);
            var alike = SomeCopies.Original(string.Join(' ', others), "alike.txt", number: "7731", date: "20 April 2031");
            if (SomeCopies.Collated(SomeCopies.Original(), alike).Works.Count == 1) wrong++;
        }
        output.WriteLine($"{found} of {Pairs} copies found, {wrong} of {Pairs} letters wrongly folded");
        Assert.Equal((Pairs, 0), (found, wrong));
    }

    [Theory]
    [InlineData("frus")]
    [InlineData("dfat")]
    public void No_two_documents_of_a_published_collection_are_folded(string collection)
    {
        var folder = RepositoryPaths.SharedData("letters", collection);
        var letters = Directory.EnumerateFiles(folder, "d*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(folder, path)).Distinct().Order(StringComparer.Ordinal)
            .Select(path => Reads.Letter(File.ReadAllBytes(Path.Combine(folder, path)), path)).ToArray();
        Assert.All(SomeCopies.Collated(letters).Works, work => Assert.Single(work.Witnesses));
    }

    [Fact]
    public void What_stands_over_and_under_the_body_is_compared_too() =>
        Assert.NotEmpty(Differences.Between(SomeCopies.Original(), SomeCopies.Reprint(SomeCopies.Body)));

    /// <summary>A reprint has another head and foot, and is to have one other word in its body.</summary>
    private static IEnumerable<Difference> InTheBody(Letter here, Letter there) =>
        Differences.Between(here, there).Where(difference => here.ParagraphAt(difference.Here) > 0 && there.ParagraphAt(difference.There) > 0);

    [Fact]
    public void The_difference_of_two_witnesses_is_shown_by_its_words_in_both()
    {
        var (original, reprint) = (SomeCopies.Original(), SomeCopies.Reprint(SomeCopies.Body.Replace("13 April", "14 April", StringComparison.Ordinal)));
        var difference = Assert.Single(InTheBody(original, reprint));

        Assert.Equal("13", difference.Here.Of(original.Text));
        Assert.Equal("14", difference.There.Of(reprint.Text));
    }

    [Fact]
    public void Words_that_one_witness_lacks_have_a_place_in_it()
    {
        var (original, shorter) = (SomeCopies.Original(), SomeCopies.Reprint(SomeCopies.Body.Replace("four grey launches without lights", "four grey launches", StringComparison.Ordinal)));
        var difference = Assert.Single(InTheBody(original, shorter));

        Assert.Equal("without lights", difference.Here.Of(original.Text));
        Assert.Equal(0, difference.There.Length);
        Assert.EndsWith("launches", shorter.Text[..difference.There.Start], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_letters_in_another_order_give_the_same_works()
    {
        Letter[] letters = [SomeCopies.PressCopy(), SomeCopies.Original(), SomeCopies.Reprint(), SomeCopies.Original(source: "again.txt", number: "7840", date: "20 May 2031")];
        static IEnumerable<string> Sources(CollatedLetters collated) => collated.Works.Select(work => string.Join(',', work.Witnesses.Select(w => w.Source)));

        Assert.Equal(Sources(new Collator().Collate(letters)), Sources(new Collator().Collate([.. letters.Reverse()])));
    }

    [Fact]
    public void What_was_collated_is_kept_until_the_list_is_another()
    {
        var collator = new Collator();
        IReadOnlyList<Letter> letters = [SomeCopies.Original()];

        Assert.Same(collator.Collate(letters), collator.Collate(letters));
        Assert.NotSame(collator.Collate(letters), collator.Collate([.. letters, SomeCopies.Reprint()]));
    }
}

file static class Readdressing
{
    public static Letter WithRecipient(this Letter letter, string name) =>
        letter with { Header = letter.Header with { Recipients = [new Correspondent(new Proven<string>(name, new Span(0, 1)), new Proven<string>("Secretary-General", new Span(0, 1)), null)] } };
}
