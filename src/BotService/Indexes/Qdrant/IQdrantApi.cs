namespace BotService.Indexes.Qdrant;

/// <summary>
/// What is asked of a Qdrant server, one method a request, whichever of its two protocols carries it: REST (<see cref="QdrantClient"/>)
/// or, in the Microsoft SDK edition, gRPC. Collections are named by their own name or by their alias.
/// </summary>
/// <remarks>Every method throws <see cref="IndexUnusableException"/>, with one sentence, where the server does not do what is asked.</remarks>
internal interface IQdrantApi : IDisposable
{
    /// <summary>Asked for nothing but whether the collection or alias is there.</summary>
    Task<bool> ExistsAsync(string collection, CancellationToken cancellationToken);

    /// <returns>False: there is one of that name already.</returns>
    Task<bool> CreateAsync(string collection, CreateCollection request, CancellationToken cancellationToken);

    /// <summary>Deletes the collection, if there is one.</summary>
    Task DeleteAsync(string collection, CancellationToken cancellationToken);

    Task<IReadOnlyList<AliasDescription>> AliasesAsync(CancellationToken cancellationToken);

    /// <summary>Makes all the changes in one step.</summary>
    Task ChangeAliasesAsync(ChangeAliases request, CancellationToken cancellationToken);

    Task IndexFieldAsync(string collection, CreateFieldIndex request, CancellationToken cancellationToken);

    Task UpsertAsync(string collection, IReadOnlyList<PointStruct> points, CancellationToken cancellationToken);

    Task DeletePointsAsync(string collection, QdrantFilter filter, CancellationToken cancellationToken);

    /// <summary>Makes the changes one after the other, within one request.</summary>
    Task BatchAsync(string collection, IReadOnlyList<UpdateOperation> operations, CancellationToken cancellationToken);

    /// <summary>Those of the points that there are, in no order.</summary>
    Task<IReadOnlyList<PointRecord>> PointsAsync(
        string collection, IReadOnlyList<Guid> ids, IReadOnlyList<string> payload, CancellationToken cancellationToken);

    /// <summary>All points that the filter lets through, page by page, in no order.</summary>
    Task<List<PointRecord>> ScrollAsync(
        string collection, QdrantFilter filter, int page, IReadOnlyList<string> payload, CancellationToken cancellationToken);

    Task<int> CountAsync(string collection, QdrantFilter filter, CancellationToken cancellationToken);

    Task<IReadOnlyList<PointRecord>> QueryAsync(string collection, QueryRequest request, CancellationToken cancellationToken);
}
