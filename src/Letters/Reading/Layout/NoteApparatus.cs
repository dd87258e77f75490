using System.Text.RegularExpressions;

namespace Letters.Reading.Layout;

/// <summary>Finds what editors and publishers put under a document: footnotes, the source of a reprint, small print.</summary>
internal static partial class NoteApparatus
{
    /// <summary>Whether each block is a note.</summary>
    public static bool[] Among(IReadOnlyList<Block> blocks, string text)
    {
        var isNote = new bool[blocks.Count];
        for (var i = FirstNote(blocks, text); i < blocks.Count; i++) isNote[i] = true;
        for (var i = 0; i < blocks.Count; i++)
            isNote[i] |= blocks[i].Shape == BlockShape.Aside;
        for (var i = blocks.Count - 1; i > 0 && (isNote[i] || SmallPrint().IsMatch(blocks[i].Span.Of(text))); i--)
            isNote[i] = true;
        return isNote;
    }

    /// <summary>
    /// The notes begin under a line "Notes", or under a drawn line, or with a block numbered 1 that the text above refers to; and
    /// they go on to the end.
    /// </summary>
    private static int FirstNote(IReadOnlyList<Block> blocks, string text)
    {
        const string reference = "[1]";
        var referred = text.IndexOf(reference, StringComparison.Ordinal) is >= 0 and var at ? at + reference.Length : int.MaxValue;
        var opensNote = blocks.Select(block => OpensNote(block.Span.Of(text))).ToArray();
        var lastNote = Array.LastIndexOf(opensNote, true);
        var notesOnlyFrom = Array.LastIndexOf(opensNote, false) + 1;
        for (var i = 1; i < blocks.Count; i++)
        {
            var words = blocks[i].Span.Of(text);
            if (Head().IsMatch(words) && (i < lastNote || OpensNote(words.Split('\n', 2)[^1]))) return i;
            var isReferredTo = referred <= blocks[i].Span.Start && FirstMark().IsMatch(words);
            if (blocks[i].AfterRule && (isReferredTo || Bracketed().IsMatch(words))) return i;
            if (words.StartsWith('[') && isReferredTo && i >= notesOnlyFrom) return i;
        }
        return blocks.Count;
    }

    private static bool OpensNote(string words) => Mark().IsMatch(words);

    [GeneratedRegex(@"^(?:Foot|End)?notes?:?(?:$|\n)|^Editorial notes?:?(?:$|\n)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:\[\d{1,3}\]|\d{1,3}[.)]?|[*†‡])\s", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\[?1\]?[.)]?\s", RegexOptions.CultureInvariant)]
    private static partial Regex FirstMark();

    [GeneratedRegex(@"^\[[^\]]{1,200}\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        """
        ^(?:Invented[ ]document|Document[ ]inventé|Source[ ]?:|©|\(c\)[ ]\d{4}|Copyright|All[ ]rights[ ]reserved
          |Advertisement|Read[ ](?:more|also)|Share[ ]this|Sign[ ]up|Subscribe|Follow[ ]us|Photo(?:graph)?:|Image:
          |\[[A-Z]{2,}:[^\]]{1,100}\]$)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex SmallPrint();
}
