using BotService.Channels.BotFramework;
using BotService.Channels.Conversations;
using BotService.Channels.DirectLine;
using BotService.Channels.Web;
using Letters.Answering;
using Letters.Archive;
using Letters.Index;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSingleton<ILetterIndex, Temp>();
builder.Services.AddSingleton<AnsweringDesk>();
builder.Services.AddConversations();
builder.Services.AddBotFramework();
builder.Services.AddDirectLine("/tmp/try/direct-line.key");
builder.Services.AddPages();
var app = builder.Build();
app.MapPages();
app.MapBotFramework();
app.MapDirectLine();
await app.RunAsync();

internal sealed class Temp : ILetterIndex
{
    private readonly IReadOnlyList<Letter> letters = [.. Directory.GetFiles("/work/shared/data/letters/seeds").Order().Take(12).Select(Read)];

    private static Letter Read(string file)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(file).Replace("\r", "").Trim(), @"\n[ \t]+\n", "\n\n");
        var paragraphs = new List<Paragraph>();
        var n = 0;
        foreach (System.Text.RegularExpressions.Match m in System.Text.RegularExpressions.Regex.Matches(text, @"\S(?:(?!\n\n)[\s\S])*"))
        {
            var body = m.Length > 120;
            paragraphs.Add(new Paragraph(body ? ++n : 0, new Span(m.Index, m.Length), body ? ParagraphRole.Body : n == 0 ? ParagraphRole.Letterhead : ParagraphRole.Signature));
        }
        var number = System.Text.RegularExpressions.Regex.Match(text, @"No\. (\d{5,})");
        var at = text.IndexOf("Amir Sa", StringComparison.Ordinal);
        return new Letter(LetterId.OfSource(Path.GetFileName(file)), Path.GetFileName(file), "", text[..Math.Min(60, text.Length)].Split('\n')[0], text, "en",
            new LetterHeader
            {
                Kind = number.Success ? LetterKind.Letter : LetterKind.PressArticle,
                Number = number.Success ? new Proven<string>(number.Groups[1].Value, new Span(number.Index, number.Length)) : null,
                Date = number.Success ? new Proven<LetterDate>(new LetterDate(2024, 5, 24), new Span(0, 1)) : null,
                Sender = at < 0 ? null : new Correspondent(new Proven<string>("Amir Sa'ed Iravani", new Span(at, 18)), new Proven<string>("Permanent Representative", new Span(at, 18)), null),
            }, paragraphs, []);
    }

    public Task ReplaceAsync(IndexedLetter letter, CancellationToken cancellationToken) => throw new NotSupportedException();
    public Task<bool> RemoveAsync(LetterId id, CancellationToken cancellationToken) => throw new NotSupportedException();
    public ValueTask<IReadOnlyList<Letter>> LettersAsync(CancellationToken cancellationToken) => ValueTask.FromResult(letters);
    public ValueTask<Letter?> FindAsync(LetterId id, CancellationToken cancellationToken) => ValueTask.FromResult(letters.FirstOrDefault(l => l.Id == id));
    public ValueTask<IReadOnlyList<Passage>> PassagesAsync(LetterId id, CancellationToken cancellationToken) => throw new NotSupportedException();
    public ValueTask<Candidates> SearchAsync(Probe probe, CancellationToken cancellationToken) => throw new NotSupportedException();
}
