using BotService;
using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;
using BotService.Channels.DirectLine;
using BotService.Channels.Web;
using BotService.Commands;

if (Verbs.AreMeant(args)) return await Verbs.RunAsync(args, CancellationToken.None);

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    var settings = LetterSettings.In(builder.Configuration);
    using var room = await ReadingRoom.OpenAsync(settings.IndexFile, CommonOptions.Say, CancellationToken.None);

    builder.Services.AddReadingRoom(room, settings);
    builder.Services.AddConversations();
    builder.Services.AddBotFramework();
    builder.Services.AddDirectLine(settings.DirectLineKeyFile);
    builder.Services.AddPages();

    var app = builder.Build();
    app.MapPages();
    app.MapBotFramework();
    app.MapDirectLine();
    await app.RunAsync();
    return Verbs.Done;
}
catch (Exception e) when (Verbs.IsExpected(e))
{
    await Console.Error.WriteLineAsync(e.Message);
    return Verbs.Failed;
}
