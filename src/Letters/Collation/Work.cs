using Letters.Archive;

namespace Letters.Collation;

/// <summary>A letter as such, apart from the copies of it that are held.</summary>
/// <param name="Witnesses">
/// Every copy, the best first: the original before a reprint, one with number, symbol and sender before one without, the earlier
/// before the later. The first stands for the work.
/// </param>
public sealed record Work(IReadOnlyList<Letter> Witnesses)
{
    public Letter First => Witnesses[0];
}
