using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BotService.Channels.Web;

/// <summary>
/// A piece of HTML. Written as an interpolated string, <c>Html.Of($"&lt;p&gt;{words}&lt;/p&gt;")</c>: what stands in the source is
/// markup, what is put into its holes is encoded, unless it is HTML itself. So words of letters cannot become markup.
/// </summary>
internal readonly record struct Html(string Markup)
{
    public static readonly Html Nothing = new("");

    public static Html Of(Template template) => new(template.ToString());

    /// <summary>The pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Markup)));

    public override string ToString() => Markup;

    /// <summary>Receives the interpolated string piece by piece.</summary>
    [InterpolatedStringHandler]
    public readonly struct Template(int literalLength, int holes)
    {
        // Letters of every script stay themselves; the characters that mean something in HTML never do.
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder markup = new(literalLength + (holes * 32));

        public void AppendLiteral(string literal) => markup.Append(literal);

        public void AppendFormatted(string? words) => markup.Append(Encoder.Encode(words ?? ""));

        public void AppendFormatted(int number) => markup.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(Html html) => markup.Append(html.Markup);

        public void AppendFormatted(IEnumerable<Html> pieces)
        {
            foreach (var piece in pieces) markup.Append(piece.Markup);
        }

        public override string ToString() => markup.ToString();
    }
}
