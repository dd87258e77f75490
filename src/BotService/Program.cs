using BotService;
using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;
using BotService.Channels.DirectLine;
using BotService.Channels.Embed;
using BotService.Channels.Export;
using BotService.Channels.Feedback;
using BotService.Channels.Teams;
using BotService.Channels.Web;
using BotService.Commands;
using BotService.Models;

if (Verbs.AreMeant(args)) return await Verbs.RunAsync(args, CancellationToken.None);
if (ServiceArguments.ProblemIn(args) is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return Verbs.WrongArguments;
}

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    LogLevelSettings.Check(builder.Configuration);
    var settings = LetterSettings.In(builder.Configuration);
    var directLine = DirectLineSettings.In(builder.Configuration);
    var embed = EmbedSettings.In(builder.Configuration);
    var models = ModelSettings.In(builder.Configuration);
    using var room = await ReadingRoom.OpenAsync(settings, models, Console.Error.WriteLine, CancellationToken.None);

    builder.Services.AddReadingRoom(room, settings);
    builder.Services.AddModels(models, builder.Environment.IsDevelopment());
    builder.Services.AddFeedback(settings.FeedbackFile);
    builder.Services.AddConversations(TeamsSettings.In(builder.Configuration));
    builder.Services.AddBotFramework(builder.Configuration);
    builder.Services.AddDirectLine(directLine, embed, settings.DirectLineKeyFile);
    builder.Services.AddPages();

    await using var app = builder.Build();
    app.MapPages();
    app.MapBotFramework();
    app.MapDirectLine();
    app.MapExport();
    app.MapEmbed();
    await Listening.BeginAsync(app, CancellationToken.None);
    await app.WaitForShutdownAsync();
    return Verbs.Done;
}
catch (Exception e) when (ExpectedFailure.Is(e))
{
    await Console.Error.WriteLineAsync(ExpectedFailure.MessageOf(e));
    return Verbs.Failed;
}
