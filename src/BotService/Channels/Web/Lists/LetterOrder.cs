namespace BotService.Channels.Web.Lists;

/// <summary>The order of the list of letters.</summary>
internal enum LetterOrder
{
    Newest,
    Oldest,
    Sender,
    Title,
}
