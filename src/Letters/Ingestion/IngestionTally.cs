using Letters.Reading;

namespace Letters.Ingestion;

/// <summary>The outcomes of a run, counted, with every problem by name.</summary>
public sealed class IngestionTally
{
    private readonly List<ReadProblem> problems = [];
    private readonly List<IngestionOutcome> changes = [];

    public int Indexed { get; private set; }

    public int Unchanged { get; private set; }

    public int Replaced { get; private set; }

    public int Removed { get; private set; }

    /// <summary>The letters that came, changed or went, in order.</summary>
    public IReadOnlyList<IngestionOutcome> Changes => changes;

    /// <summary>The files that could not be read, each with its reason.</summary>
    public IReadOnlyList<ReadProblem> Problems => problems;

    /// <summary>How many letters of the folder stand in the index after the run.</summary>
    public int Held => Indexed + Unchanged + Replaced;

    public void Add(IngestionOutcome outcome)
    {
        if (outcome is IngestionOutcome.Indexed or IngestionOutcome.Replaced or IngestionOutcome.Removed) changes.Add(outcome);
        switch (outcome)
        {
            case IngestionOutcome.Indexed: Indexed++; break;
            case IngestionOutcome.Unchanged: Unchanged++; break;
            case IngestionOutcome.Replaced: Replaced++; break;
            case IngestionOutcome.Removed: Removed++; break;
            case IngestionOutcome.Unreadable unreadable: problems.Add(unreadable.Problem); break;
        }
    }
}
