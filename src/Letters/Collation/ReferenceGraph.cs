using Letters.Archive;

namespace Letters.Collation;

/// <summary>What the letters held are to each other by their references: what each answers, and what answers it.</summary>
public sealed class ReferenceGraph
{
    private readonly ILookup<LetterId, ReferenceEdge> outgoing;
    private readonly ILookup<LetterId, ReferenceEdge> incoming;

    internal ReferenceGraph(IReadOnlyList<Letter> letters, Func<Letter, LetterNames> namesOf, Func<Letter, Letter> firstOf)
    {
        var named = new NamedLetters(letters, namesOf, firstOf);
        foreach (var letter in letters)
            foreach (var target in letter.References.Select(reference => reference.Target))
                if (target.Symbol is { } symbol && (target.Number ?? target.Sender) is not null && named.Find(letter, target) is { Header.Symbols: [] } found)
                    named.Learn(symbol, found);
        Edges = [.. letters
            .SelectMany(letter => letter.References.Select(reference => new ReferenceEdge(letter, reference, named.Find(letter, reference.Target))))];
        outgoing = Edges.ToLookup(edge => edge.From.Id);
        incoming = Edges.Where(edge => edge.To is not null)
            .OrderBy(edge => edge.From.Header.Date?.Value ?? default).ThenBy(edge => edge.From.Id)
            .ToLookup(edge => edge.To?.Id ?? default);
    }

    /// <summary>Every reference of every letter, resolved or open.</summary>
    public IReadOnlyList<ReferenceEdge> Edges { get; }

    /// <summary>The references of one letter, in the order of its text.</summary>
    public IEnumerable<ReferenceEdge> From(Letter letter) => outgoing[letter.Id];

    /// <summary>The references to a work, by the date of the letters that make them.</summary>
    public IEnumerable<ReferenceEdge> To(Work work) => incoming[work.First.Id];
}
