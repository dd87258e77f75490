using Letters.Archive;
using Letters.Retrieval.Memory;

namespace BotService.Indexes;

/// <summary>A letter out of an index file.</summary>
/// <param name="Revision">Which change of the file brought it: a letter put in again has another.</param>
internal sealed record KeptLetter(HeldLetter Letter, long Revision);

/// <summary>What other programs did to an index file.</summary>
/// <param name="Changed">Letters new to the file, or put in again, by id.</param>
/// <param name="Gone">Letters taken out of it.</param>
internal sealed record IndexChanges(IReadOnlyList<KeptLetter> Changed, IReadOnlyList<LetterId> Gone);
