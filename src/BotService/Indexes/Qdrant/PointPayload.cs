using System.Text.Json;

namespace BotService.Indexes.Qdrant;

/// <summary>
/// What a point carries: the head of the collection, a letter, or a passage. The flat fields are indexed by the server, so that
/// anything else that reads the collection can filter by them; the rest is what the letter is put together from again.
/// </summary>
/// <param name="Type">One of <see cref="PointTypes"/>.</param>
/// <param name="Letter">The id of the letter.</param>
/// <param name="Generation">Which writing of the letter: a passage is seen only while it is of the generation its letter's point names.</param>
internal sealed record PointPayload(string Type, string? Letter = null, string? Generation = null)
{
    public string? Kind { get; init; }

    /// <summary>The state, mission or organ the sender speaks for.</summary>
    public string? State { get; init; }

    public string? Sender { get; init; }

    public IReadOnlyList<string>? Recipient { get; init; }

    /// <summary>The day it was written, or the first day it may have been, as RFC 3339 has it.</summary>
    public string? Date { get; init; }

    /// <summary>The symbols it carries and mentions.</summary>
    public IReadOnlyList<string>? Symbols { get; init; }

    /// <summary>The symbols and numbers of the documents it answers or refers to.</summary>
    public IReadOnlyList<string>? References { get; init; }

    public string? Language { get; init; }

    /// <summary>Of the head alone.</summary>
    public HeadPayload? Head { get; init; }

    /// <summary>Of a letter alone.</summary>
    public LetterPayload? Held { get; init; }

    /// <summary>Of a passage alone.</summary>
    public PassagePayload? Passage { get; init; }
}

internal static class PointTypes
{
    public const string Head = "head";
    public const string Letter = "letter";
    public const string Passage = "passage";
}

/// <summary>What marks a collection as ours and tells of every change.</summary>
/// <param name="Schema">The version of all these payloads.</param>
/// <param name="Revision">Another after every change of any letter: whoever finds the one it knows has missed nothing.</param>
/// <param name="Model">The name of the embedding model; null without vectors.</param>
internal sealed record HeadPayload(int Schema, string Revision, string? Model, int Dimensions);

/// <param name="Letter">All of it, as <see cref="IndexJson"/> writes it.</param>
/// <param name="Passages">How many it has.</param>
/// <param name="Length">How many terms they have together.</param>
/// <param name="Holding">In how many of them each of its terms stands.</param>
internal sealed record LetterPayload(JsonElement Letter, int Passages, long Length, Dictionary<string, int> Holding);

/// <param name="Span">Start and length.</param>
/// <param name="Sentences">Start, length, start, length …</param>
/// <param name="Terms">How often each term stands in it.</param>
/// <param name="Length">How many terms it has.</param>
/// <param name="Vectors">The bytes of a <see cref="Letters.Retrieval.Memory.SentenceVectors"/>: what candidates are measured by, to the last bit.</param>
internal sealed record PassagePayload(
    int Ordinal, int Paragraph, int[] Span, int[] Sentences, Dictionary<string, int> Terms, int Length, byte[]? Vectors);
