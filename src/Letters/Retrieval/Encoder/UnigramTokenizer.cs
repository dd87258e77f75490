using System.Buffers;
using System.Text;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// Cuts a text into the pieces of a vocabulary whose scores add up to the most (Viterbi's algorithm over a unigram model; Kudo,
/// "Subword Regularization", 2018), exactly as the tokenizer that ships with the TensorFlow.js model does: compatibility forms
/// folded (NFKC), blanks as U+2581 and one more at the front, neighbouring unknowns as one. No other white space is known.
/// </summary>
internal sealed class UnigramTokenizer(Vocabulary vocabulary)
{
    /// <summary>Far more than the network reads. A longer text is cut here, so that the work it makes is bounded.</summary>
    public const int MostCharacters = 4096;

    // A lone half of a surrogate pair, and U+FFFE, are no text: string.Normalize throws on them.
    private static readonly SearchValues<char> Suspicious =
        SearchValues.Create([.. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE']);

    public int[] Encode(string text)
    {
        var letters = Prepare(text);
        var best = new double[letters.Length + 1];
        var endsWith = new int[letters.Length + 1];
        for (var start = 0; start < letters.Length; start += SymbolLength(letters, start))
        {
            var none = true;
            var node = 0;
            for (var end = start; end < letters.Length && vocabulary.TryStep(ref node, letters[end]); end++)
                if (vocabulary.PieceAt(node) is { } piece)
                {
                    none = false;
                    Offer(end + 1, piece.Score + best[start], piece.Id);
                }
            if (none) Offer(start + SymbolLength(letters, start), best[start], Vocabulary.Unknown);
        }
        return Trace(letters, endsWith);

        // A best score of exactly 0 counts as none yet, because it does in TensorFlow.js; it matters behind unscored pieces.
        void Offer(int end, double score, int id)
        {
            if (best[end] != 0 && score < best[end]) return;
            best[end] = score;
            endsWith[end] = id;
        }
    }

    private int[] Trace(string letters, int[] endsWith)
    {
        var ids = new List<int>();
        for (var end = letters.Length; end > 0;)
        {
            var id = endsWith[end];
            if (id != Vocabulary.Unknown || ids.Count == 0 || ids[^1] != Vocabulary.Unknown) ids.Add(id);
            end -= id != Vocabulary.Unknown ? vocabulary.LengthOf(id) : char.IsLowSurrogate(letters[end - 1]) ? 2 : 1;
        }
        ids.Reverse();
        return [.. ids];
    }

    private static string Prepare(string text)
    {
        if (text.Length > MostCharacters)
            text = text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
        if (text.AsSpan().ContainsAny(Suspicious)) text = WellFormed(text);
        text = text.Normalize(NormalizationForm.FormKC);
        return text.Length == 0 ? "" : $"{Vocabulary.Blank}{text.Replace(' ', Vocabulary.Blank)}";
    }

    private static string WellFormed(string text)
    {
        var result = new StringBuilder(text.Length);
        // Runes put U+FFFD, which is as unknown to the vocabulary, in place of half a pair.
        foreach (var rune in text.EnumerateRunes())
            result.Append(rune.Value == '\uFFFE' ? "\uFFFD" : rune.ToString());
        return result.ToString();
    }

    private static int SymbolLength(string letters, int at) => char.IsHighSurrogate(letters[at]) ? 2 : 1;
}
