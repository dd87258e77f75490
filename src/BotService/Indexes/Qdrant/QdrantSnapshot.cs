using Letters.Archive;
using Letters.Retrieval.Memory;

namespace BotService.Indexes.Qdrant;

/// <summary>The letters as of one revision of the collection. Never changed, only replaced by the next.</summary>
internal sealed class QdrantSnapshot
{
    private readonly IReadOnlyDictionary<LetterId, SeenLetter> letters;

    /// <param name="revision">As the head told it before the letters were read.</param>
    public QdrantSnapshot(string revision, IReadOnlyDictionary<LetterId, SeenLetter> letters)
    {
        Revision = revision;
        this.letters = letters;
        Letters = [.. letters.Values.Select(seen => seen.Letter).OrderBy(letter => letter.Id)];
        Passages = letters.Values.Sum(seen => seen.Passages);
        Length = letters.Values.Sum(seen => seen.Length);
    }

    public string Revision { get; }

    /// <summary>By id.</summary>
    public IReadOnlyList<Letter> Letters { get; }

    /// <summary>How many all the letters have together.</summary>
    public int Passages { get; }

    private long Length { get; }

    public SeenLetter? Find(LetterId id) => letters.GetValueOrDefault(id);

    /// <summary>The letter, if this is the generation of it that is seen.</summary>
    public SeenLetter? Find(string? id, string? generation) =>
        id is not null && Find(new LetterId(id)) is { } seen && seen.Generation == generation ? seen : null;

    /// <summary>Exact, and of this revision: summed over the letters, term by term, as often as a question asks.</summary>
    public TermStatistics Statistics(IReadOnlyList<string> terms) =>
        new(Passages, Length, terms.Distinct().ToDictionary(term => term, term => letters.Values.Sum(seen => seen.Holding.GetValueOrDefault(term))));
}

/// <param name="Passages">How many it has.</param>
/// <param name="Length">How many terms they have together.</param>
/// <param name="Holding">In how many of them each of its terms stands.</param>
internal sealed record SeenLetter(Letter Letter, string Generation, int Passages, long Length, IReadOnlyDictionary<string, int> Holding);
