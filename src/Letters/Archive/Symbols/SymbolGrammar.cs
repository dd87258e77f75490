namespace Letters.Archive.Symbols;

/// <summary>
/// All ways a text names a document: by symbol, as a resolution, as a meeting. The make-up of symbols follows the United Nations
/// Editorial Manual and the Dag Hammarskjöld Library's guide to symbols: organ, subsidiary organ, kind, session or year, number,
/// and at the end what was done to the text (addendum, corrigendum, revision).
/// </summary>
internal static class SymbolGrammar
{
    /// <summary>The Roman numerals I to XXX: until its thirtieth session the General Assembly numbered resolutions by session.</summary>
    public const string Session = @"(?:(?:E?S-)?(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,3}))";

    /// <summary>In order, none overlapping another: where two readings meet, the one that begins first holds.</summary>
    public static IReadOnlyList<Proven<DocumentSymbol>> Find(string text)
    {
        var kept = new List<Proven<DocumentSymbol>>();
        foreach (var found in WrittenSymbols.In(text).Concat(ResolutionNames.In(text)).Concat(MeetingNames.In(text))
            .OrderBy(found => found.Span.Start).ThenByDescending(found => found.Span.Length))
            if (kept.Count == 0 || kept[^1].Span.End <= found.Span.Start)
                kept.Add(found);
        return kept;
    }
}
