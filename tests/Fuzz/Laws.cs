using Letters.Archive;
using Letters.Reading;

namespace Letters.Fuzz;

/// <summary>What holds for every letter, whatever file it came from.</summary>
internal static class Laws
{
    /// <returns>The first law that is broken; null where all hold.</returns>
    public static string? Broken(FileRead read)
    {
        if (read.Letters.Count + read.Problems.Count == 0) return "the file came to nothing";
        if (read.Problems.Any(problem => problem.Reason.Length == 0 || problem.Expected.Length == 0)) return "a problem gives no reason";
        return read.Letters.Select(letter => Broken(letter.Letter)).FirstOrDefault(law => law is not null);
    }

    private static string? Broken(Letter letter)
    {
        var outside = Spans(letter).Where(named => named.Span.Start < 0 || named.Span.Length < 0 || named.Span.End > letter.Text.Length).ToList();
        if (outside is [var first, ..]) return $"{first.Name} {first.Span} lies outside the text of {letter.Text.Length} characters";
        if (!letter.Text.IsNormalized()) return "the text is not in normalisation form C";
        return string.IsNullOrWhiteSpace(letter.Title) || letter.Title.Contains('\n', StringComparison.Ordinal) ? "the title is not one line" : null;
    }

    private static IEnumerable<(string Name, Span Span)> Spans(Letter letter)
    {
        var passages = PassageCutter.Cut(letter);
        return Named("paragraph", letter.Paragraphs.Select(p => p.Span))
            .Concat(Named("own number", letter.Paragraphs.Select(p => p.OwnNumber).OfType<Proven<string>>().Select(n => n.Span)))
            .Concat(Named("mention", letter.Mentions.Select(m => m.Span)))
            .Concat(Named("reference", letter.References.SelectMany(r => new[] { r.Sentence, r.Target.Span })))
            .Concat(Named("annex", letter.Annexes.SelectMany(a => new[] { a.Span, a.Title.Span })))
            .Concat(Named("header proof", Proofs(letter.Header)))
            .Concat(Named("passage", passages.Select(p => p.Span)))
            .Concat(Named("sentence", passages.SelectMany(p => p.Sentences)));
    }

    private static IEnumerable<Span> Proofs(LetterHeader header) =>
        new[] { header.Number, header.Place, header.Telephone, header.Fax, header.Email, header.Website, header.Address, header.Subject }
            .Concat(header.Recipients.Concat(header.Copies).Append(header.Sender).OfType<Correspondent>().SelectMany(c => new[] { c.Name, c.Office, c.Party }))
            .OfType<Proven<string>>().Select(proven => proven.Span)
            .Concat(new[] { header.Date, header.Circulated, header.Published }.Concat(header.Events).OfType<Proven<LetterDate>>().Select(date => date.Span))
            .Concat(header.Symbols.Select(symbol => symbol.Span));

    private static IEnumerable<(string Name, Span Span)> Named(string name, IEnumerable<Span> spans) => spans.Select(span => (name, span));
}
