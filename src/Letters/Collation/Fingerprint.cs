using Letters.Archive;

namespace Letters.Collation;

/// <summary>What a letter's copies are looked for by, and which of them stands for all: found once for a letter.</summary>
internal sealed class Fingerprint(Letter letter)
{
    public Letter Letter { get; } = letter;

    /// <summary>The better witness of two copies ranks first.</summary>
    public (int Kind, int Missing, LetterDate Date, LetterId Id) Rank { get; } = RankOf(letter);

    /// <summary>As <see cref="ShingleSketch"/> makes it.</summary>
    public ulong[] Sketch { get; } = ShingleSketch.Of(LetterWords.Of(letter));

    private static (int Kind, int Missing, LetterDate Date, LetterId Id) RankOf(Letter letter)
    {
        var header = letter.Header;
        var missing = (SendersNumber.Of(letter) is null && header.Symbols.Count == 0 ? 1 : 0) + (header.Sender is null ? 1 : 0) + (header.Date is null ? 1 : 0);
        var kind = header.Kind switch { LetterKind.PressArticle => 2, LetterKind.Record => 1, _ => 0 };
        return (kind, missing, (header.Date ?? header.Circulated ?? header.Published)?.Value ?? new LetterDate(9999), letter.Id);
    }
}
