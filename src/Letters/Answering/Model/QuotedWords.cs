using Letters.Archive;

namespace Letters.Answering.Model;

/// <summary>
/// Looks quoted words up in the text they are said to stand in. Case, the kind of blank, quotation mark, apostrophe and dash make no
/// difference; everything else does. What is shown is the slice found, never the words looked for.
/// </summary>
internal static class QuotedWords
{
    /// <summary>In characters: what is left out by "…" may not carry a quotation through a whole letter.</summary>
    private const int LongestSlice = 900;

    /// <summary>The slice, or null where the words do not stand there in this order, beginning and ending with whole words.</summary>
    /// <param name="words">With "…" or "..." where something is left out.</param>
    public static Span? Find(string text, Span within, string words)
    {
        var held = new Folded(text, within);
        var (first, from) = (-1, 0);
        foreach (var part in words.Replace("[…]", "…", StringComparison.Ordinal).Replace("[...]", "…", StringComparison.Ordinal)
            .Replace("...", "…", StringComparison.Ordinal).Split('…'))
        {
            var looked = new Folded(part, new Span(0, part.Length)).Characters.Trim(' ', '"', '\'', ',', ';', ':', '.');
            if (looked.Length == 0) continue;
            var at = held.IndexOfWhole(looked, from);
            if (at < 0) return null;
            if (first < 0) first = at;
            from = at + looked.Length;
        }
        if (first < 0) return null;
        var slice = Span.Between(held.Places[first], held.Places[from - 1] + 1);
        return slice.Length <= LongestSlice ? slice : null;
    }

    /// <summary>A text without the differences that do not count, and where each character of it comes from.</summary>
    private sealed class Folded
    {
        public Folded(string text, Span within)
        {
            var (characters, places) = (new List<char>(within.Length), new List<int>(within.Length));
            for (var i = within.Start; i < within.End; i++)
            {
                var c = Fold(text[i]);
                if (c == ' ' && (characters.Count == 0 || characters[^1] == ' ')) continue;
                characters.Add(c);
                places.Add(i);
            }
            (Characters, Places) = (new string([.. characters]), places);
        }

        public string Characters { get; }

        public IReadOnlyList<int> Places { get; }

        public int IndexOfWhole(string looked, int from)
        {
            for (var at = Characters.IndexOf(looked, from, StringComparison.Ordinal); at >= 0; at = Characters.IndexOf(looked, at + 1, StringComparison.Ordinal))
                if (IsBoundary(at - 1, at) && IsBoundary(at + looked.Length - 1, at + looked.Length)) return at;
            return -1;
        }

        private bool IsBoundary(int left, int right) =>
            left < 0 || right >= Characters.Length || !char.IsLetterOrDigit(Characters[left]) || !char.IsLetterOrDigit(Characters[right]);

        private static char Fold(char c) => c switch
        {
            '“' or '”' or '„' or '«' or '»' => '"',
            '‘' or '’' or '‚' or '´' or '`' => '\'',
            '–' or '—' or '‒' or '‑' or '−' => '-',
            _ when char.IsWhiteSpace(c) => ' ',
            _ => char.ToLowerInvariant(c),
        };
    }
}
