using Letters.Reading.Layout;

namespace Letters.Reading.Formats;

/// <summary>A file as its format hands it over: the text it is, and the files it holds.</summary>
/// <param name="Blocks">Its own text in reading order; none where it only holds other files.</param>
/// <param name="Hidden">How many characters of it nobody sees, and are therefore not among the blocks.</param>
internal sealed record OpenedFile(IEnumerable<RawBlock> Blocks, int Hidden = 0)
{
    /// <summary>The files it holds, in order. Enumerating and opening them may throw <see cref="UnreadableException"/>.</summary>
    public IEnumerable<FilePart> Parts { get; init; } = [];
}

/// <summary>A file within another: an entry of an archive, an attachment, a message of a mailbox.</summary>
/// <param name="Name">Its name within the other, with forward slashes, for people and as part of the letter's source.</param>
/// <param name="Open">
/// Its bytes, of which there may be at most the given number. Throws <see cref="UnreadableException"/> where there are more, or
/// where it cannot be opened.
/// </param>
internal sealed record FilePart(string Name, Func<int, ReadOnlyMemory<byte>> Open);
