namespace BotService.Channels.Conversations;

/// <summary>The answers being worked out, each of which can be stopped from outside of its turn. In a conversation there is one at a time.</summary>
internal sealed class RunningAnswers
{
    private readonly Lock gate = new();
    private readonly Dictionary<ConversationKey, Running> running = [];

    /// <summary>Begins an answer; it can be stopped until it is disposed of.</summary>
    public Running Begin(ConversationKey key, CancellationToken cancellationToken)
    {
        var begun = new Running(this, key, cancellationToken);
        lock (gate) running[key] = begun;
        return begun;
    }

    /// <returns>False: none is being worked out in that conversation, or it has been stopped already.</returns>
    public bool Stop(ConversationKey key)
    {
        Running? found;
        lock (gate) running.Remove(key, out found);
        found?.Stop();
        return found is not null;
    }

    /// <summary>An answer being worked out.</summary>
    public sealed class Running : IDisposable
    {
        private readonly RunningAnswers answers;
        private readonly ConversationKey key;
        private readonly CancellationTokenSource source;

        internal Running(RunningAnswers answers, ConversationKey key, CancellationToken cancellationToken)
        {
            (this.answers, this.key) = (answers, key);
            source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        }

        /// <summary>Cancelled when the answer is stopped, or is not wanted any more by whoever began it.</summary>
        public CancellationToken Token => source.Token;

        internal void Stop()
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended between being found and being stopped.
            }
        }

        public void Dispose()
        {
            lock (answers.gate)
                if (answers.running.GetValueOrDefault(key) == this) answers.running.Remove(key);
            source.Dispose();
        }
    }
}
