namespace Letters.Archive;

/// <summary>
/// The symbol of a United Nations document: S/2024/305, S/PV.9612, S/RES/2231 (2015). Two spellings of one document
/// ("resolution 2231 (2015)", "S/RES/2231(2015)") are equal; look-alikes never are.
/// </summary>
/// <param name="Canonical">The one spelling all others come down to.</param>
public sealed record DocumentSymbol(string Canonical)
{
    public override string ToString() => Canonical;
}
