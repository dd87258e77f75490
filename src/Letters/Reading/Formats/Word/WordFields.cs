using DocumentFormat.OpenXml;

namespace Letters.Reading.Formats.Word;

/// <summary>
/// Where in a run of fields the walk is. A field is a code ("DATE \@ …") and the result last shown for it; fields stand in codes
/// and results of others.
/// </summary>
/// <param name="story">Body, header or note: fields do not reach beyond it.</param>
/// <param name="dropsPageNumbers">Whether results that are page numbers are left out, as in a header.</param>
internal sealed class WordFields(OpenXmlElement story, bool dropsPageNumbers)
{
    private sealed class Field
    {
        public string Code { get; set; } = "";

        /// <summary>While it is in its code, and in a result that is left out.</summary>
        public bool Hides { get; set; } = true;
    }

    /// <summary>Where begins and ends do not match, something was cut, and what would be a code may be the whole letter.</summary>
    private readonly bool areBalanced = Count(story, "begin") == Count(story, "end");

    private readonly Stack<Field> open = new();
    private int hiding;

    /// <summary>Whether words met now are seen: they are in no code, and in no result that is left out.</summary>
    public bool ShowsWords => !areBalanced || hiding == 0;

    public bool IsLeftOut(string? code) =>
        dropsPageNumbers && code?.Trim().Split(' ')[0].ToUpperInvariant() is "PAGE" or "NUMPAGES" or "SECTIONPAGES";

    public void Meet(OpenXmlElement mark)
    {
        switch (mark.LocalName)
        {
            case "instrText" when open.TryPeek(out var field) && field.Code.Length < 100:
                field.Code += mark.InnerText;
                break;
            case "fldChar" when mark.Get("fldCharType") == "begin":
                open.Push(new Field());
                hiding++;
                break;
            case "fldChar" when mark.Get("fldCharType") == "separate" && open.TryPeek(out var field) && field.Hides && !IsLeftOut(field.Code):
                field.Hides = false;
                hiding--;
                break;
            case "fldChar" when mark.Get("fldCharType") == "end":
                if (open.TryPop(out var ended) && ended.Hides) hiding--;
                break;
        }
    }

    private static int Count(OpenXmlElement story, string type) =>
        story.Descendants().Count(element =>
            element.LocalName == "fldChar" && element.Get("fldCharType") == type
            && !element.Ancestors().Any(above => above.LocalName is "del" or "moveFrom"));
}
