using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>How a conversation is spoken to out of band, as proactive messages are sent.</summary>
internal sealed class WayBack(LettersAdapter adapter, ClaimsIdentity sender, string? audience, Activity activity)
{
    public Task GoAsync(Func<ITurnContext, CancellationToken, Task> speak, CancellationToken cancellationToken) =>
        adapter.ContinueConversationAsync(sender, activity, audience, (context, token) => speak(context, token), cancellationToken);
}
