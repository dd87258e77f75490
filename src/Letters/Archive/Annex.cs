namespace Letters.Archive;

/// <summary>A document attached to a letter, within the letter's own text.</summary>
/// <param name="Title">What it is headed: "Annex II", "Enclosure: Statement of the Government of …".</param>
/// <param name="Span">All of it, its title included.</param>
public sealed record Annex(Proven<string> Title, Span Span);
