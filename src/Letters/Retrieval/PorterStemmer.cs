using System.Runtime.CompilerServices;

namespace Letters.Retrieval;

/// <summary>
/// The suffix stripper of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, to the letter of that paper:
/// "exported", "exporting" and "exports" come down to "export". Step numbers below are the paper's.
/// </summary>
internal static class PorterStemmer
{
    private const int ShortestStemmed = 3;

    private static readonly (string Suffix, string Replacement)[][] Step2 = ByLastLetter(
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"),
        ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"),
        ("biliti", "ble"),
    ]);

    private static readonly (string Suffix, string Replacement)[][] Step3 = ByLastLetter(
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ]);

    /// <summary>Longer suffixes first where one ends in another.</summary>
    private static readonly (string Suffix, string Replacement)[][] Step4 = ByLastLetter(
    [
        .. ((string[])["ement", "ment", "ent", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ion", "ou", "ism", "ate", "iti", "ous",
            "ive", "ize"]).Select(suffix => (suffix, "")),
    ]);

    /// <summary>For each letter from a to z the rules whose suffix ends in it, in their order: most words then meet none, or one or two.</summary>
    private static (string Suffix, string Replacement)[][] ByLastLetter((string Suffix, string Replacement)[] rules) =>
        [.. Enumerable.Range('a', 26).Select(letter => rules.Where(rule => rule.Suffix[^1] == letter).ToArray())];

    /// <summary>
    /// Turns a lower-case word into its stem where it lies. Words of one or two letters, and words with anything but a to z, are
    /// their own stems.
    /// </summary>
    /// <returns>How many characters of it are left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Stem(Span<char> word)
    {
        if (word.Length < ShortestStemmed || word.ContainsAnyExceptInRange('a', 'z')) return word.Length;
        var stemming = new Stemming(word);
        stemming.Step1();
        stemming.Replace(Step2);
        stemming.Replace(Step3);
        stemming.DropStep4();
        stemming.Step5();
        return stemming.Length;
    }

    private ref struct Stemming(Span<char> word)
    {
        private readonly Span<char> word = word;

        public int Length { get; private set; } = word.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Step1()
        {
            if (word[Length - 1] == 's')
            {
                if (Ends("sses") || Ends("ies")) Length -= 2;
                else if (!Ends("ss")) Length--;
            }

            if (Ends("eed"))
            {
                if (Measure(Length - 3) > 0) Length--;
            }
            else if ((Ends("ed") && HasVowel(Length - 2)) || (Ends("ing") && HasVowel(Length - 3)))
            {
                Length -= Ends("ed") ? 2 : 3;
                if (Ends("at") || Ends("bl") || Ends("iz")) Append('e');
                else if (EndsInDoubleConsonant() && word[Length - 1] is not ('l' or 's' or 'z')) Length--;
                else if (Measure(Length) == 1 && IsShortSyllable(Length)) Append('e');
            }

            if (word[Length - 1] == 'y' && HasVowel(Length - 1)) word[Length - 1] = 'i';
        }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Replace((string Suffix, string Replacement)[][] rules)
        {
            foreach (var (suffix, replacement) in rules[word[Length - 1] - 'a'])
            {
                if (!Ends(suffix)) continue;
                var stem = Length - suffix.Length;
                if (Measure(stem) > 0)
                {
                    replacement.CopyTo(word[stem..]);
                    Length = stem + replacement.Length;
                }
                return;
            }
        }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void DropStep4()
        {
            foreach (var (suffix, _) in Step4[word[Length - 1] - 'a'])
            {
                if (!Ends(suffix)) continue;
                var stem = Length - suffix.Length;
                if (Measure(stem) > 1 && (suffix != "ion" || word[stem - 1] is 's' or 't')) Length = stem;
                return;
            }
        }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Step5()
        {
            if (word[Length - 1] == 'e')
            {
                var measure = Measure(Length - 1);
                if (measure > 1 || (measure == 1 && !IsShortSyllable(Length - 1))) Length--;
            }
            if (Ends("ll") && Measure(Length) > 1) Length--;
        }

        private readonly bool Ends(string suffix) => Length >= suffix.Length && word[(Length - suffix.Length)..Length].SequenceEqual(suffix);

        private void Append(char letter) => word[Length++] = letter;

        private readonly bool IsConsonant(int at) => word[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => at == 0 || !IsConsonant(at - 1),
            _ => true,
        };

        /// <summary>The paper's m: how many times a vowel is followed by a consonant in the first <paramref name="length"/> letters.</summary>
        private readonly int Measure(int length)
        {
            var measure = 0;
            for (var at = 1; at < length; at++)
                if (IsConsonant(at) && !IsConsonant(at - 1))
                    measure++;
            return measure;
        }

        private readonly bool HasVowel(int length)
        {
            for (var at = 0; at < length; at++)
                if (!IsConsonant(at))
                    return true;
            return false;
        }

        private readonly bool EndsInDoubleConsonant() =>
            Length > 1 && word[Length - 1] == word[Length - 2] && IsConsonant(Length - 1);

        /// <summary>The paper's *o: consonant, vowel, consonant other than w, x and y.</summary>
        private readonly bool IsShortSyllable(int length) =>
            length > 2 && IsConsonant(length - 3) && !IsConsonant(length - 2) && IsConsonant(length - 1)
            && word[length - 1] is not ('w' or 'x' or 'y');
    }
}
