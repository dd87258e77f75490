using Letters.Archive;
using Letters.Collation.Names;

namespace Letters.Answering.Timelines;

/// <summary>Those whose letters alone a question is about.</summary>
internal sealed class AskedWriters(IReadOnlyList<string> named, NameVariants names, IReadOnlyList<Letter> held)
{
    private readonly List<(string Name, AskedParty Party)> writers = [.. named.Select(name => (name, new AskedParty(name, names, held)))];

    /// <summary>Whether one of them wrote the letter; everybody did where nobody is named. To pass on another's words is not to write them.</summary>
    public bool Wrote(Letter letter) =>
        writers.Count == 0
        || writers.Exists(writer => letter.Header.Sender is { Party: not null } sender
            ? LetterReferences.Fits(writer.Name, sender)
            : writer.Party.Writes(letter));
}
