using BotService.Channels.Conversations;
using BotService.Channels.Feedback;
using BotService.Channels.Teams;
using Letters.Answering;
using Letters.Collation;
using Letters.Index;
using Letters.Retrieval;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotService.Tests.Channels.Conversations;

/// <summary>A bot over an index, with nothing around it. Votes on its answers have no folder to go to.</summary>
internal static class SomeBot
{
    public static LettersBot Over(ILetterIndex index, TimeProvider? time = null) => new(
        new AnsweringDesk(index, new Retriever(index, null), new Collator()),
        new ConversationMemory(TimeProvider.System),
        new FeedbackDesk(
            new GivenAnswers(TimeProvider.System), new FeedbackFile("/nowhere/at/all/feedback.db"), TimeProvider.System, NullLogger<FeedbackDesk>.Instance),
        new TeamsSettings((BotService.Channels.Rendering.Sensitivity?)null),
        time ?? TimeProvider.System,
        NullLogger<LettersBot>.Instance);
}
