using Letters.Answering;
using Letters.Archive;
using Letters.Index;
using Letters.Retrieval;
using Microsoft.Extensions.DependencyInjection;

namespace BotService.Tests.Channels;

/// <summary>The service's own index, in which nothing is found before the gate is opened: a slow answer.</summary>
internal sealed class GatedIndex(ILetterIndex index, Task gate) : ILetterIndex
{
    /// <summary>Lets the bot of a service search behind the gate, and say so when it takes long.</summary>
    public static Action<IServiceCollection> Behind(Task gate) => services => services.AddSingleton(TimeProvider.System).AddSingleton(provider =>
    {
        var room = provider.GetRequiredService<ReadingRoom>();
        var gated = new GatedIndex(room.Index, gate);
        return new AnsweringDesk(gated, new Retriever(gated, null), room.Collator);
    });

    public ValueTask<IReadOnlyList<Letter>> LettersAsync(CancellationToken cancellationToken) => index.LettersAsync(cancellationToken);

    public ValueTask<Letter?> FindAsync(LetterId id, CancellationToken cancellationToken) => index.FindAsync(id, cancellationToken);

    public ValueTask<IReadOnlyList<Passage>> PassagesAsync(LetterId id, CancellationToken cancellationToken) => index.PassagesAsync(id, cancellationToken);

    public async ValueTask<Candidates> SearchAsync(Probe probe, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        return await index.SearchAsync(probe, cancellationToken);
    }

    public Task ReplaceAsync(IndexedLetter letter, CancellationToken cancellationToken) => index.ReplaceAsync(letter, cancellationToken);

    public Task<bool> RemoveAsync(LetterId id, CancellationToken cancellationToken) => index.RemoveAsync(id, cancellationToken);
}
