using BotService.Channels.Activities;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>An activity on its way through the SDK's pipeline, with what the conversation needs to know of the request that brought it.</summary>
/// <param name="activity">As the bot reads it.</param>
/// <param name="site">The address under which its sender reaches this service's pages.</param>
/// <param name="answered">Ends when the request has been answered.</param>
internal sealed class Arrival(Activity activity, Uri site, Task answered)
{
    public Activity Activity => activity;

    public Uri Site => site;

    public Task Answered => answered;

    /// <summary>What the request is answered where the bot could not take the activity in; null where it did.</summary>
    public IResult? Refusal { get; set; }
}
