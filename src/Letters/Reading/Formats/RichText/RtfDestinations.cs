using System.Collections.Frozen;

namespace Letters.Reading.Formats.RichText;

/// <summary>Which control words begin a group of its own kind, and what becomes of its words.</summary>
internal static class RtfDestinations
{
    /// <summary>
    /// What is no text of the letter, or a second copy of it: "shprslt" repeats a text box and "nonesttables" a nested table for old
    /// programs. Feet of pages are left out; so are comments, codes of fields and entries of an index.
    /// </summary>
    private static readonly FrozenSet<string> Skipped = new[]
    {
        "colortbl", "stylesheet", "info", "pict", "object", "footer", "footerl", "footerr", "footerf", "headerl", "ftnsep", "ftnsepc", "ftncn",
        "aftnsep", "aftnsepc", "aftncn", "xe", "tc", "tcn", "rxe", "template", "filetbl", "listtable", "listoverridetable", "revtbl",
        "annotation", "atnid", "atnauthor", "atntime", "atnicn", "atnref", "atnparent", "atndate", "nonesttables", "shprslt", "fldinst",
        "falt", "panose", "upr", "sp", "pn", "pnseclvl", "pgptbl", "nonshppict", "mmathPict", "datafield", "formfield", "bkmkstart", "bkmkend",
        "themedata", "colorschememapping", "latentstyles", "datastore", "private", "txfieldtext", "objdata", "result", "keywords", "author",
        "comment", "doccomm", "title", "subject", "operator", "company", "generator", "rsidtbl", "xmlnstbl", "mmathPr", "passwordhash",
        "ebcstart", "ebcend", "background", "fchars", "lchars", "userprops", "linkval", "propname", "staticval",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those that hold text and are meant to be skipped by programs older than they are.</summary>
    private static readonly FrozenSet<string> Extensions =
        new[] { "shpinst", "do", "mmath", "moMath", "mr", "nesttableprops", "footnote", "ftnalt", "shptxt", "dptxbxtext", "fldrslt" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="isExtension">Whether "\*" stands before it: whoever does not know it skips the group.</param>
    public static RtfState Begin(RtfState state, string name, bool isExtension)
    {
        if (state.Destination == RtfDestination.Skipped) return state;
        if (isExtension && !Extensions.Contains(name)) return state with { Destination = RtfDestination.Skipped };
        return name switch
        {
            "fonttbl" => state with { Destination = RtfDestination.Fonts },
            "listtext" or "pntext" => state with { Destination = RtfDestination.ListMark },
            "nesttableprops" => state with { Destination = RtfDestination.WordsSkipped },
            "header" or "headerr" => state with { Begins = RtfStoryKind.Header },
            "headerf" => state with { Begins = RtfStoryKind.FirstHeader },
            "footnote" => state with { Begins = RtfStoryKind.Footnote },
            "shptxt" or "dptxbxtext" => state with { Begins = RtfStoryKind.Box },
            _ when Skipped.Contains(name) => state with { Destination = RtfDestination.Skipped },
            _ => state,
        };
    }
}
