using Letters.Archive;

namespace Letters.Collation.Names;

/// <summary>Another name of the same.</summary>
/// <param name="Stems">Its words as letters are looked up by, in order.</param>
/// <param name="HeldOn">
/// For an office and its holder, the date of the letter that names the two together: another may have held it at another time. Null where
/// the names are the same at all times.
/// </param>
public sealed record NameVariant(IReadOnlyList<string> Stems, LetterDate? HeldOn);

/// <summary>A name that stands in a text, and what else the same is called.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Stems">Its own words, in order.</param>
public sealed record NameInText(Span Span, IReadOnlyList<string> Stems, IReadOnlyList<NameVariant> Variants)
{
    /// <summary>
    /// The variants that hold for a letter of this date: of several holders of an office, the one named nearest to it; with no date, all.
    /// </summary>
    public IEnumerable<IReadOnlyList<string>> At(LetterDate? date)
    {
        var always = Variants.Where(variant => variant.HeldOn is null);
        var held = Variants.Where(variant => variant.HeldOn is not null).ToList();
        if (date is { } day && held.Count > 0)
        {
            var nearest = held.Min(variant => Months(variant, day));
            held.RemoveAll(variant => Months(variant, day) != nearest);
        }
        return always.Concat(held).Select(variant => variant.Stems);
    }

    private static int Months(NameVariant variant, LetterDate date) =>
        variant.HeldOn is { } held ? Math.Abs(((held.Year - date.Year) * 12) + (held.Month ?? 6) - (date.Month ?? 6)) : 0;
}
