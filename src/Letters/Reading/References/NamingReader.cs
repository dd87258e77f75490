using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Reading.Header;

namespace Letters.Reading.References;

/// <summary>
/// Finds the words that name documents in a sentence: a word for a document with its owner, and after it, in any order, number,
/// date, sender, addressee and symbol, as far as they follow without other words between.
/// </summary>
/// <param name="isTelegram">Whether the letter is a telegram: these call each other by number alone, "your 28".</param>
internal sealed class NamingReader(NamedDates dates, bool isTelegram)
{
    private const int MostParts = 12;

    /// <param name="sentence">Its line breaks read as blanks.</param>
    public IEnumerable<Naming> In(string sentence)
    {
        var at = 0;
        while (NamingPhrases.Document().Match(sentence, at) is { Success: true } match)
        {
            var naming = Read(sentence, match);
            if (naming is not null) yield return naming;
            at = naming?.Span.End ?? match.Groups["noun"].Index + match.Groups["noun"].Length;
        }
        if (!isTelegram) yield break;
        foreach (Match match in NamingPhrases.NumberAlone().Matches(sentence))
            yield return new Naming(new Span(match.Index, match.Length), "", match.Groups["owner"].Value)
            {
                Numbers = [.. Listed(match.Groups["number"].Captures)],
            };
    }

    private Naming? Read(string sentence, Match match)
    {
        var parts = new Parts(sentence, match.Index + match.Length)
        {
            Owner = match.Groups["owner"] is { Success: true } owner ? owner.Value : null,
        };
        var noun = match.Groups["noun"].Value;
        var isNumbered = NamingPhrases.IsTelegraphic(noun);
        for (var i = 0; i < MostParts && Next(parts, isNumbered); i++)
        {
        }
        var naming = new Naming(Span.Between(match.Index, parts.End), noun, parts.Owner)
        {
            Symbols = parts.Symbols, Numbers = parts.Numbers, Dates = parts.Dates,
        };
        // Without an article or owner, only a number or date makes "letter" the name of one.
        return match.Groups["article"].Success || match.Groups["owner"].Success || naming.IsParticular ? naming : null;
    }

    private bool Next(Parts parts, bool isNumbered)
    {
        var (sentence, from) = (parts.Sentence, NamingPhrases.Gap().Match(parts.Sentence, parts.End) is { Success: true } gap ? gap.Index + gap.Length : parts.End);
        if (parts.Numbers.Count == 0)
        {
            var number = NamingPhrases.Number().Match(sentence, from);
            if (!number.Success && isNumbered) number = NamingPhrases.BareNumber().Match(sentence, from);
            if (number.Success)
            {
                parts.Numbers.AddRange(Listed(number.Groups["number"].Captures));
                parts.End = number.Index + number.Length;
                return true;
            }
        }
        if (parts.Dates.Count == 0 && NamingPhrases.DateWord().Match(sentence, from) is { Success: true } word
            && dates.At(sentence, word.Index + word.Length) is { Dates: [_, ..] found, End: var end })
        {
            parts.Dates.AddRange(found);
            parts.End = end;
            return true;
        }
        return Sender(parts, from) || Addressee(parts, from) || Brackets(parts, from) || Symbol(parts, from);
    }

    /// <summary>"from the Permanent Representative of Averil"; "your letter of" names its owner already.</summary>
    private static bool Sender(Parts parts, int from)
    {
        if (NamingPhrases.SenderWord().Match(parts.Sentence, from) is not { Success: true } word) return false;
        if (NamingPhrases.Name().Match(parts.Sentence, word.Index + word.Length) is not { Success: true } name) return false;
        var words = name.Value.TrimEnd('.', ',');
        if (Dates.IsMonth(words.Split(' ')[0])) return false;
        parts.Owner ??= words;
        parts.End = name.Index + words.Length;
        return true;
    }

    private static bool Addressee(Parts parts, int from)
    {
        if (NamingPhrases.ToReader().Match(parts.Sentence, from) is { Success: true } reader)
        {
            parts.End = reader.Index + reader.Length;
            return true;
        }
        if (NamingPhrases.AddresseeWord().Match(parts.Sentence, from) is not { Success: true } word) return false;
        if (NamingPhrases.Name().Match(parts.Sentence, word.Index + word.Length) is not { Success: true } name) return false;
        parts.End = name.Index + name.Value.TrimEnd('.', ',').Length;
        return true;
    }

    private bool Brackets(Parts parts, int from)
    {
        if (NamingPhrases.Brackets().Match(parts.Sentence, from) is not { Success: true } match) return false;
        var words = match.Groups["words"].Value;
        var symbols = Symbols(words);
        var number = NamingPhrases.Number().Match(words) is { Success: true } found ? DocumentNumber.Plain(found.Groups["number"].Value) : null;
        var dated = dates.At(words, 0).Dates;
        if (symbols.Count == 0 && number is null && dated.Count == 0) return false;
        if (parts.Symbols.Count == 0) parts.Symbols.AddRange(symbols);
        if (parts.Numbers.Count == 0 && number is not null) parts.Numbers.Add(number);
        if (parts.Dates.Count == 0) parts.Dates.AddRange(dated);
        parts.End = match.Index + match.Length;
        return true;
    }

    private static bool Symbol(Parts parts, int from)
    {
        if (parts.Symbols.Count > 0) return false;
        var word = NamingPhrases.IssuedAs().Match(parts.Sentence, from);
        var start = word.Success ? word.Index + word.Length : from;
        var rest = parts.Sentence.Substring(start, Math.Min(80, parts.Sentence.Length - start));
        if (DocumentSymbol.Find(rest) is not [{ Span.Start: 0 } found, ..]) return false;
        parts.Symbols.Add(found.Value);
        parts.End = start + found.Span.End;
        return true;
    }

    /// <summary>
    /// The documents named by symbol. A double symbol, "A/78/873–S/2024/305", is one document: its second half stands for it.
    /// </summary>
    private static List<DocumentSymbol> Symbols(string words)
    {
        var found = DocumentSymbol.Find(words);
        return [.. found
            .Where((symbol, i) => i + 1 == found.Count || found[i + 1].Span.Start != symbol.Span.End + 1 || words[symbol.Span.End] is not ('-' or '–' or '—'))
            .Select(symbol => symbol.Value)];
    }

    /// <summary>The numbers of a list; those that follow "K.35" in "K.35, 36 and 37" are of its series.</summary>
    private static IEnumerable<string> Listed(CaptureCollection numbers)
    {
        var series = string.Concat(DocumentNumber.Plain(numbers[0].Value).TakeWhile(char.IsAsciiLetterUpper));
        return numbers.Select(number => DocumentNumber.Plain(number.Value) is var plain && char.IsAsciiDigit(plain[0]) ? series + plain : plain);
    }

    private sealed class Parts(string sentence, int end)
    {
        public string Sentence => sentence;

        public int End { get; set; } = end;

        public string? Owner { get; set; }

        public List<DocumentSymbol> Symbols { get; } = [];

        public List<string> Numbers { get; } = [];

        public List<LetterDate> Dates { get; } = [];
    }
}
