using System.Globalization;
using System.Text.Json;
using Letters.Archive;
using Letters.Index;
using Letters.Retrieval.Memory;

namespace BotService.Indexes.Qdrant;

/// <summary>The points that one writing of a letter comes to.</summary>
internal static class LetterPoints
{
    private const int LongestField = 1000;

    /// <summary>The letter's own point: once it is written, the passages of its generation are seen and no others.</summary>
    public static PointStruct OfLetter(HeldLetter held, string generation) => new(
        PointIds.OfLetter(held.Letter.Id),
        new PointVectors(),
        Fields(held.Letter, PointTypes.Letter, generation) with
        {
            Held = new LetterPayload(
                JsonSerializer.SerializeToElement(held.Letter, IndexJson.Default.Letter),
                held.Passages.Count,
                held.Terms.Sum(terms => (long)terms.Count),
                held.Terms.SelectMany(terms => terms.Distinct()).CountBy(term => term).ToDictionary()),
        });

    /// <param name="statistics">As they are about now: they shape the weights by which the server proposes passages.</param>
    public static IEnumerable<PointStruct> OfPassages(HeldLetter held, string generation, EmbeddingModel? model, TermStatistics statistics)
    {
        var fields = Fields(held.Letter, PointTypes.Passage, generation);
        for (var i = 0; i < held.Passages.Count; i++)
        {
            var (passage, length) = (held.Passages[i], held.Terms[i].Count);
            var terms = held.Terms[i].CountBy(term => term).ToDictionary();
            var vectors = held.Vectors?[i].ToBytes();
            yield return new PointStruct(
                PointIds.OfPassage(held.Letter.Id, generation, i),
                new PointVectors(
                    vectors is { Length: > 0 } && model is not null ? Codes(vectors, model.Dimensions) : null,
                    Sparse(terms.Select(term => (term.Key, statistics.Weight(term.Value, length))))),
                fields with { Passage = new PassagePayload(
                    i, passage.Paragraph, [passage.Span.Start, passage.Span.Length],
                    [.. passage.Sentences.SelectMany(span => new[] { span.Start, span.Length })], terms, length, vectors) });
        }
    }

    /// <summary>Null where there is nothing in it: the server takes no empty vector.</summary>
    public static SparseVector? Sparse(IEnumerable<(string Term, float Value)> terms)
    {
        // Terms that share a place are added up: an index may stand in a sparse vector once.
        var values = terms.GroupBy(term => PointIds.OfTerm(term.Term)).Select(place => (place.Key, Value: place.Sum(term => term.Value))).ToArray();
        return values.Length == 0 ? null : new SparseVector([.. values.Select(place => place.Key)], [.. values.Select(place => place.Value)]);
    }

    /// <exception cref="FormatException">What the point holds is not what was written.</exception>
    public static Passage ToPassage(LetterId letter, PassagePayload payload) =>
        payload is { Span: [var start, var length] } && payload.Sentences.Length % 2 == 0
            ? new Passage(letter, payload.Ordinal, payload.Paragraph, new Span(start, length), [.. payload.Sentences.Chunk(2).Select(pair => new Span(pair[0], pair[1]))])
            : throw new FormatException($"A passage of {letter} has no span.");

    /// <summary>What is compared are the 8-bit codes: the same direction as in every other index, and short to send.</summary>
    private static float[][] Codes(byte[] vectors, int dimensions) =>
        [.. vectors.Chunk(sizeof(float) + dimensions).Select(one => one.Skip(sizeof(float)).Select(code => (float)(sbyte)code).ToArray())];

    private static PointPayload Fields(Letter letter, string type, string generation) => new(type, letter.Id.Value, generation)
    {
        Kind = letter.Header.Kind.ToString(),
        State = Short(letter.Header.Sender?.Party?.Value),
        Sender = Short(letter.Header.Sender?.Designation),
        Recipient = [.. letter.Header.Recipients.Select(recipient => Short(recipient.Designation)).OfType<string>()],
        Date = (letter.Header.Date ?? letter.Header.Circulated ?? letter.Header.Published)?.Value is { } date
            ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month ?? 1:00}-{date.Day ?? 1:00}T00:00:00Z")
            : null,
        Symbols = [.. letter.Header.Symbols.Concat(letter.Mentions).Select(symbol => symbol.Value.Canonical).Distinct()],
        References = [.. letter.References.Select(reference => reference.Target.Symbol?.Canonical ?? reference.Target.Number).OfType<string>().Distinct()],
        Language = letter.Language,
    };

    private static string? Short(string? words) => words is { Length: > LongestField } ? words[..LongestField] : words;
}
