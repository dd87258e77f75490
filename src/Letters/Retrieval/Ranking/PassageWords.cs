using Letters.Archive;

namespace Letters.Retrieval.Ranking;

/// <summary>A word of a passage, as a question sees it.</summary>
/// <param name="Number">The question's number for it; -1 where the question does not hold it.</param>
/// <param name="Kin">The number of a term of its family; -1 where there is none, or the word is the term itself.</param>
/// <param name="Like">The number of a term it may stand for, as "visit" for "trip"; -1 where there is none, or the word is of a term's family.</param>
/// <param name="Meaning">What its meaning is known by; -1 where it is not.</param>
/// <param name="IsExact">Whether the question holds it in this very form.</param>
internal readonly record struct Word(short Number, short Kin, short Like, short Meaning, bool IsExact, WordKinds Kinds)
{
    public bool Is(WordKinds kind) => (Kinds & kind) != 0;
}

/// <summary>The words of a passage, sentence by sentence, and those of its letter's title.</summary>
internal sealed class PassageWords
{
    private readonly Word[] words;
    private readonly int[] ends;

    private PassageWords(Word[] words, int[] ends, bool[] inTitle) => (this.words, this.ends, InTitle) = (words, ends, inTitle);

    /// <summary>How many sentences there are.</summary>
    public int Sentences => ends.Length;

    /// <summary>By term of the question: whether it stands in the title.</summary>
    public IReadOnlyList<bool> InTitle { get; }

    public ReadOnlySpan<Word> All => words;

    public ReadOnlySpan<Word> Sentence(int i) => words.AsSpan()[(i == 0 ? 0 : ends[i - 1])..ends[i]];

    /// <summary>Whether it says "first", "only", "most".</summary>
    public bool HasExtreme => Array.Exists(words, word => word.Is(WordKinds.Extreme));

    /// <summary>Whether a sentence says no.</summary>
    public bool Denies(int sentence)
    {
        foreach (var word in Sentence(sentence))
            if (word.Is(WordKinds.Negation)) return true;
        return false;
    }

    /// <summary>By term of the question: whether it stands here or in the title, itself or by a word of its family or of the same meaning.</summary>
    public bool[] Held(int terms)
    {
        var held = InTitle.ToArray();
        foreach (var word in words)
        {
            if (word.Number >= 0 && word.Number < terms) held[word.Number] = true;
            if (word.Kin >= 0) held[word.Kin] = true;
            if (word.Like >= 0) held[word.Like] = true;
        }
        return held;
    }

    public static PassageWords Read(QuestionWords question, Letter letter, Passage passage)
    {
        var words = new List<Word>(passage.Span.Length / 5);
        var ends = new int[passage.Sentences.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            Read(question, letter.Text, passage.Sentences[i], words);
            ends[i] = words.Count;
        }
        var title = new List<Word>();
        Read(question, letter.Title, new Span(0, letter.Title.Length), title);
        var inTitle = new bool[question.Terms.Count];
        foreach (var word in title)
            if (word.Number >= 0 && word.Number < inTitle.Length) inTitle[word.Number] = true;
        return new PassageWords([.. words], ends, inTitle);
    }

    /// <param name="isNew">Whether the question has no word of its family: only then does it stand for one by itself.</param>
    /// <param name="expected">What is still to follow the words before, so that they mean what a term means.</param>
    private static short LikeOf(QuestionWords question, WordReader reader, bool isNew, int at, ref List<(string Word, short Term, int Until)>? expected)
    {
        if (expected is not null)
            foreach (var (word, term, until) in expected)
                if (at <= until && reader.Stem.SequenceEqual(word)) return term;
        foreach (var (with, term) in question.OtherWords.TermsOf(reader.Stem))
        {
            if (with is not null) (expected ??= []).Add((with, term, at + Synonyms.Reach));
            else if (isNew) return term;
        }
        return -1;
    }

    private static void Read(QuestionWords question, string text, Span within, List<Word> into)
    {
        var spoken = question.OtherNames.IsEmpty ? null : new List<ulong>();
        List<(string Word, short Term, int Until)>? expected = null;
        for (var reader = new WordReader(text, within, question.Forms); reader.Next();)
        {
            var form = text.AsSpan(reader.Span.Start, reader.Span.Length);
            var number = question.NumberOf(reader.Stem);
            var isExact = number >= 0 && number < question.Terms.Count
                && form.Equals(question.Terms[number].Word, StringComparison.OrdinalIgnoreCase);
            var isNew = number < 0 && !reader.IsStopWord;
            var kin = isNew ? question.KinOf(reader.Stem) : -1;
            var meaning = !isNew || kin >= 0 ? -1 : reader.Form?.Meaning ?? question.Nearness?.Find(form) ?? -1;
            var like = LikeOf(question, reader, isNew && kin < 0, into.Count, ref expected);
            into.Add(new Word((short)number, (short)kin, like, (short)meaning, isExact, reader.Form?.Kinds ?? WordKindsOf.Of(form, reader.IsStopWord)));
            if (spoken is null || reader.IsStopWord) continue;
            spoken.Add(OtherNames.Hash(reader.Stem));
            foreach (var named in question.OtherNames.EndingAt(spoken))
                into.Add(new Word((short)named, -1, -1, -1, false, WordKinds.Capital));
        }
    }
}
