using Letters.Archive;

namespace Letters.Collation.Names;

/// <summary>What one letter tells of names, read once: the reading of all letters would hold up the first question after each change.</summary>
/// <param name="Abbreviations">Each long form with its short one.</param>
/// <param name="People">The names of people, each in stems.</param>
internal sealed record NamesInLetter(
    IReadOnlyList<(string Long, string Short)> Abbreviations, IReadOnlyList<IReadOnlyList<string>> People)
{
    public static NamesInLetter Of(Letter letter) => new([.. DefinedAbbreviations.In(letter.Text)], [.. PersonNames.In(letter)]);
}
