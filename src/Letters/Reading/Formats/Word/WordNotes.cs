using DocumentFormat.OpenXml;
using Letters.Reading.Formats.Documents;

namespace Letters.Reading.Formats.Word;

/// <summary>
/// The footnotes and endnotes a text refers to, in the order it does. The mark stays out of the sentence: "by resolution 2996¹"
/// would else read as "by resolution 2996 1", and what is quoted must be what was written. The note follows at the end of the letter
/// under its mark.
/// </summary>
internal sealed class WordNotes(OpenXmlElement? footnotes, OpenXmlElement? endnotes)
{
    private readonly Dictionary<string, OpenXmlElement> footnoteById = ById(footnotes), endnoteById = ById(endnotes);
    private readonly List<(string Mark, OpenXmlElement Note)> referred = [];
    private readonly HashSet<OpenXmlElement> known = [];
    private int footnoteCount, endnoteCount;

    /// <summary>"[1]" and the note; endnotes are "[i]", as Word numbers them.</summary>
    public IReadOnlyList<(string Mark, OpenXmlElement Note)> Referred => referred;

    /// <param name="reference">A footnoteReference or endnoteReference.</param>
    public void Refer(OpenXmlElement reference)
    {
        var isFootnote = reference.LocalName == "footnoteReference";
        if (!(isFootnote ? footnoteById : endnoteById).TryGetValue(reference.Get("id") ?? "", out var note) || !known.Add(note)) return;
        referred.Add((isFootnote
            ? $"[{NumberFormat.Decimal(++footnoteCount)}]"
            : $"[{NumberFormat.LowerRoman(++endnoteCount) ?? NumberFormat.Decimal(endnoteCount)}]", note));
    }

    private static Dictionary<string, OpenXmlElement> ById(OpenXmlElement? notes)
    {
        var byId = new Dictionary<string, OpenXmlElement>(StringComparer.Ordinal);
        foreach (var note in notes?.ChildElements.ToList() ?? [])
            // Those with a type are the lines that part notes from the text.
            if (note.LocalName is "footnote" or "endnote" && note.Get("type") is null or "normal")
                byId.TryAdd(note.Get("id") ?? "", note);
        return byId;
    }
}
