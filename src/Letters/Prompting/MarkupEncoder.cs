using System.Text;
using System.Xml;
using HandlebarsDotNet;

namespace Letters.Prompting;

/// <summary>
/// Puts a value into a template so that it stays a value: what could open or close a message is encoded, and a character that no
/// XML may hold becomes the replacement character.
/// </summary>
internal sealed class MarkupEncoder : ITextEncoder
{
    private const char Replacement = '\uFFFD';

    public void Encode(StringBuilder? text, TextWriter target) => Encode((text?.ToString()).AsSpan(), target);

    public void Encode(string? text, TextWriter target) => Encode(text.AsSpan(), target);

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        var all = new StringBuilder();
        while (text?.MoveNext() == true) all.Append(text.Current);
        Encode(all.ToString().AsSpan(), target);
    }

    private static void Encode(ReadOnlySpan<char> text, TextWriter target)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                target.Write(c);
                target.Write(text[++i]);
                continue;
            }
            switch (c)
            {
                case '&': target.Write("&amp;"); break;
                case '<': target.Write("&lt;"); break;
                case '>': target.Write("&gt;"); break;
                case '"': target.Write("&quot;"); break;
                case '\'': target.Write("&#39;"); break;
                // An XML reader would make a line feed of it.
                case '\r': target.Write("&#13;"); break;
                default: target.Write(XmlConvert.IsXmlChar(c) ? c : Replacement); break;
            }
        }
    }
}
