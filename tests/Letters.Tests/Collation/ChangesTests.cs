using FsCheck;
using FsCheck.Fluent;
using Letters.Archive;
using Letters.Collation;

namespace Letters.Tests.Collation;

/// <summary>The letters held change while the service runs.</summary>
public sealed class ChangesTests
{
    [Fact]
    public void After_any_row_of_changes_the_letters_are_collated_as_if_they_were_seen_for_the_first_time()
    {
        var versions = Versions();
        var folded = 0;
        var changes = Gen.ListOf(Gen.Choose(0, versions.Length - 1).Zip(Gen.Choose(0, 2)), 12).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310420, 1).WithMaxTest(60), Prop.ForAll(changes, row =>
        {
            var collator = new Collator();
            var held = versions.Take(8).Select(letters => letters[0]).ToDictionary(letter => letter.Id);
            foreach (var (source, version) in row)
            {
                // A source has two versions; in place of a third it is taken away.
                if (version < versions[source].Length) held[versions[source][version].Id] = versions[source][version];
                else held.Remove(versions[source][0].Id);
                Letter[] letters = [.. held.Values.OrderBy(letter => letter.Id)];
                var (kept, fresh) = (collator.Collate(letters), new Collator().Collate(letters));
                if (kept.Works.Any(work => work.Witnesses.Count > 2)) folded++;
                if (!kept.Works.SelectMany(Row).SequenceEqual(fresh.Works.SelectMany(Row), ReferenceEqualityComparer.Instance)) return false;
                if (!kept.References.Edges.SequenceEqual(fresh.References.Edges)) return false;
            }
            return true;
        }));
        Assert.True(folded > 100, $"Only {folded} lists held three copies of one letter.");
    }

    [Fact]
    public void A_letter_that_takes_the_place_of_a_copy_is_no_copy_by_the_name_it_has()
    {
        var (original, copy) = (SomeCopies.Original(), SomeCopies.Original(source: "copy.txt"));
        var another = SomeCopies.Original("The launches have left the harbour, and the matter may be taken as closed.", "copy.txt");
        var collator = new Collator();
        Assert.Single(collator.Collate([original, copy]).Works);
        Assert.Equal(2, collator.Collate([original, another]).Works.Count);
        Assert.Single(collator.Collate([original, copy]).Works);
    }

    /// <summary>The witnesses of a work, and where it ends.</summary>
    private static IEnumerable<Letter?> Row(Work work) => [.. work.Witnesses, null];

    /// <summary>Two versions of each source: copies of one letter, letters that are only alike, and one that answers them.</summary>
    private static Letter[][] Versions() =>
    [
        [SomeCopies.Original(), SomeCopies.Original(date: "21 April 2031")],
        [SomeCopies.Reprint(), SomeCopies.Reprint(Other(2))],
        [SomeCopies.PressCopy(), SomeCopies.PressCopy(SomeCopies.Misread(SomeCopies.Body, 90, seed: 3))],
        [Scan("scan.txt", 60, seed: 1), Scan("scan.txt", 45, seed: 2)],
        [Scan("poor.txt", 30, seed: 4), Scan("poor.txt", 25, seed: 5)],
        [SomeCopies.Original(source: "pair.txt", number: "7732", to: "Secretary-General"), SomeCopies.Original(source: "pair.txt", number: "7733")],
        [SomeCopies.Original(Other(7), "alike.txt"), SomeCopies.Original(Other(40), "alike.txt")],
        [SomeCopies.Original(source: "late.txt", number: "7840", date: "20 May 2031"), SomeCopies.Original(source: "late.txt", date: "20 May 2031")],
        [Reply("No. 7731"), Reply("of 20 May 2031")],
    ];

    private static Letter Scan(string source, int everyNth, int seed) =>
        SomeCopies.Original(SomeCopies.Misread(SomeCopies.Body, everyNth, seed), source);

    private static string Other(int everyNth) =>
        string.Join(' ', SomeCopies.Body.Split(' ').Select((word, i) => i % everyNth == 0 ? $"other{i}" : word));

    private static Letter Reply(string to) => SomeCopies.Read(
        $"Permanent Mission of Estrava\n\nNo. 12\n\n25 May 2031\n\nExcellency,\n\nI refer to the letter {to} from the Permanent Representative of Norland, and deny what it says.\n\nLucan Overmere\nPermanent Representative",
        "reply.txt");
}
