using Letters.Archive;

namespace Letters.Collation;

/// <summary>
/// Whether two documents are witnesses of one letter: an original and its reprint, identical letters to two recipients, a letter
/// and the newspaper page that prints it whole.
/// <para>
/// Their bodies are laid side by side word by word. Of the shorter, 93 % of the words must be met in the longer, where a stretch
/// spelled a little differently counts as met: reading errors of a scan change words, but not to others. Of hundred words three may
/// be replaced by others, as a reprint corrects a day; a form letter that tells of another ship, port and day has more. A letter must also make up
/// four fifths of the other; the page that prints it may say half as much again of its own, and more makes it an article about the
/// letter. Dates, numbers or senders that contradict each other make two letters of whatever is alike.
/// </para>
/// </summary>
internal static class Likeness
{
    private const double Met = 0.93, Replaced = 0.03, LetterShare = 0.8, PrintedShare = 0.5;

    /// <summary>Shorter texts are too much alike: "I thank you for your letter." Only the very same words count.</summary>
    private const int FewWords = 25;

    private const int LongestGap = 12;

    public static bool AreWitnesses(LetterWords one, LetterWords other)
    {
        if (one.Count == 0 || other.Count == 0 || Contradict(one.Letter, other.Letter)) return false;
        var (shorter, longer) = one.Count <= other.Count ? (one, other) : (other, one);
        if (shorter.Count < FewWords) return shorter.Hashes.SequenceEqual(longer.Hashes);
        // A page may hold more than the letter; a letter that holds more than the page is another letter.
        var share = IsPrint(longer.Letter) ? PrintedShare : LetterShare;
        if (shorter.Count < share * longer.Count) return false;
        var (met, replaced) = WordsMet(shorter, longer);
        return met >= Met * shorter.Count && replaced <= Replaced * shorter.Count && met >= share * longer.Count;
    }

    /// <summary>How many words of the shorter are met in the longer, in order, and how many stand in the place of others.</summary>
    private static (int Met, int Replaced) WordsMet(LetterWords shorter, LetterWords longer)
    {
        var (met, replaced, i, j) = (0, 0, 0, 0);
        foreach (var (a, b) in WordAlignment.Of(shorter.Hashes, longer.Hashes).Append((shorter.Count, longer.Count)))
        {
            if (a > i && b > j)
            {
                var isAlike = a - i <= LongestGap && b - j <= LongestGap && AreSpelledAlike(shorter.Folded(i, a), longer.Folded(j, b));
                if (isAlike) met += Math.Min(a - i, b - j);
                else replaced += a - i;
            }
            if (a < shorter.Count) met++;
            (i, j) = (a + 1, b + 1);
        }
        return (met, replaced);
    }

    /// <summary>At most one letter in three is another, or the one of a short word. Blanks lost or gained make no difference; another number always does.</summary>
    private static bool AreSpelledAlike(string one, string other) =>
        one.Any(char.IsLetter) && other.Any(char.IsLetter) && Edits(one, other) <= Math.Max(1, Math.Max(one.Length, other.Length) / 3);

    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }

    /// <summary>What may print a letter without being one; its own date and author are those of the page.</summary>
    private static bool IsPrint(Letter letter) => letter.Header.Kind == LetterKind.PressArticle;

    private static bool Contradict(Letter one, Letter other)
    {
        if (IsPrint(one) || IsPrint(other)) return false;
        var (a, b) = (one.Header, other.Header);
        var numbers = SendersNumber.Of(one) is { } first && SendersNumber.Of(other) is { } second
            ? DocumentNumber.AreSame(first, second)
            : (bool?)null;
        var dates = a.Date is { Value.Day: not null } written && b.Date is { Value.Day: not null } printed
            ? written.Value == printed.Value
            : (bool?)null;
        if (a.Sender is { } sender && b.Sender is { } from && !SameCorrespondent.MayAgree(sender, from)) return true;
        // A scan may misread the date of a letter whose number it reads; a sender may number the two of a pair of identical letters.
        if (dates == false) return numbers != true;
        return numbers == false && (dates != true || SameCorrespondent.Agree(a.Recipients, b.Recipients));
    }
}
