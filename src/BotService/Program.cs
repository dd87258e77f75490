using BotService;
using BotService.Commands;

if (Verbs.AreMeant(args)) return await Verbs.RunAsync(args, CancellationToken.None);

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddLetters(builder.Configuration);

var app = builder.Build();
await app.RunAsync();
return Verbs.Done;
