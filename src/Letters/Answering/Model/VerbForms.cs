using System.Collections.Frozen;
using Letters.Retrieval;

namespace Letters.Answering.Model;

/// <summary>
/// Forms of one verb that share no stem: what a letter says in the present tense is told again in the past. With them
/// what a council does with a resolution: it passes it, or adopts it.
/// </summary>
internal static class VerbForms
{
    /// <summary>A verb a line: its forms, the participle after the stroke.</summary>
    private const string Verbs = """
        arise arose | arisen
        become became | become
        begin began | begun
        bind | bound
        blow blew | blown
        break broke | broken
        bring | brought
        build | built
        buy | bought
        catch | caught
        choose chose | chosen
        come came | come
        deal | dealt
        draw drew | drawn
        drive drove | driven
        eat ate | eaten
        fall fell | fallen
        feel | felt
        fight | fought
        find | found
        flee | fled
        fly flies flew | flown
        forbid forbade | forbidden
        forget forgot | forgotten
        forgive forgave | forgiven
        freeze froze | frozen
        get got | got
        give gave | given
        go goes went | gone
        grow grew | grown
        hear | heard
        hide hid | hidden
        hold | held
        keep | kept
        know knew | known
        lay | laid
        lead | led
        leave | left
        lend | lent
        lie lies lay lying | lain
        lose | lost
        make | made
        mean | meant
        meet | met
        pass | passed adopted
        pay | paid
        ride rode | ridden
        rise rose | risen
        run ran | run
        say | said
        see saw | seen
        seek | sought
        sell | sold
        send | sent
        shake shook | shaken
        shoot | shot
        show | shown
        sink sank | sunk
        sit | sat
        speak spoke | spoken
        spend | spent
        stand | stood
        steal stole | stolen
        stick | stuck
        strike struck | struck
        swear swore | sworn
        take took | taken
        teach | taught
        tell | told
        think | thought
        throw threw | thrown
        understand | understood
        undertake undertook | undertaken
        wear wore | worn
        win | won
        withdraw withdrew | withdrawn
        write wrote | written
        """;

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByStem = Rows().SelectMany(row => row.Select(stem => (stem, row)))
        .GroupBy(pair => pair.stem, StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.SelectMany(pair => pair.row).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Participles = Verbs.Split('\n').SelectMany(line => line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether two stems are forms of one verb.</summary>
    public static bool AreOne(string stem, string other) => ByStem.TryGetValue(stem, out var forms) && forms.Contains(other);

    /// <summary>Whether a word as it is written may tell what is done to somebody: "stopped", "taken".</summary>
    public static bool IsParticiple(ReadOnlySpan<char> written) =>
        written.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || Participles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(written);

    private static IEnumerable<string[]> Rows() =>
        Verbs.Split('\n').Select(line => Terms.Of(line).Select(token => token.Stem).Distinct().ToArray());
}
