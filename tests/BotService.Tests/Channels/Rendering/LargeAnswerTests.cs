using System.Text.Json;
using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using BotService.Channels.Rendering;
using BotService.Channels.Rendering.Cards;
using Letters.Answering;
using Letters.Archive;

namespace BotService.Tests.Channels.Rendering;

/// <summary>However much there is to say, and in whatever script: no message is larger than a channel takes, and nothing is lost.</summary>
public sealed class LargeAnswerTests
{
    private const int Answers = 600;
    private static readonly string[] Scripts = ["The ships lay in the harbour. ", "船舶停泊在港口。", "🚢🛳️👩‍👩‍👧‍👦 ", "السفن في الميناء. ", "\"quoted\" <b>\\ ", "\u0001\u0007", "x"];

    [Fact]
    public void No_message_that_is_sent_is_larger_than_80_KB()
    {
        var largest = 0;
        Parallel.For(0, 6, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < Answers / 6; i++)
            {
                var answer = Large(random);
                var asked = Asked(random);
                var frame = new Frame(new Uri(random.Next(2) == 0 ? "https://letters.example.org" : $"https://{string.Join('.', Enumerable.Repeat(new string('h', 60), 4))}:8443"))
                {
                    AnswerId = "0123456789ab",
                    Sensitivity = random.Next(2) == 0 ? new Sensitivity("Restricted", Words(random, 200)) : null,
                };
                var messages = answer.ToMessages(asked, frame);
                var sent = messages.SelectMany(MessageParts.Of).ToList();
                if (random.Next(2) == 0 && AnswerCard.Of(answer) is { } card)
                    sent.AddRange(Enumerable.Range(1, card.Pages).Select(page => card.ToMessage(asked, page, frame)));
                foreach (var message in sent)
                {
                    var json = JsonSerializer.Serialize(message, ActivityJson.Default.Activity);
                    Assert.True(2 * json.Length <= 80 * 1024, $"answer {i} of seed {seed} on {asked.ChannelId}: {2 * json.Length} bytes, of it text {message.Text?.Length}");
                    Assert.True((message.Text?.Length ?? 0) <= MessageParts.LongestText);
                    InterlockedMax(ref largest, 2 * json.Length);
                    Assert.True(message.Text is { Length: > 0 } || message.Attachments is { Count: > 0 }, "a message of nothing");
                }
                // Teams' own parts are small enough as they are: their marks are numbered within each.
                if (asked.ChannelId is "msteams" or "agents") Assert.Equal(messages.Count, sent.Count(message => message.Text is not null));
                if (AnswerCard.Of(answer) is null || asked.ChannelId is "emulator" or "skype") CheckNothingIsLost(answer, sent);
            }
        });
        Assert.True(largest > 60 * 1024, $"nothing large was tried: {largest} bytes");
    }

    [Fact]
    public void Rows_too_large_for_one_message_go_over_to_the_next_page_of_the_card()
    {
        var random = new Random(3);
        var letters = Table(random, 40, 1, () => string.Concat(Enumerable.Repeat("船舶停泊在港口。", 75)));
        var card = AnswerCard.Of(letters);
        Assert.NotNull(card);
        Assert.Equal(40, Enumerable.Range(1, card.Pages).Sum(page => card.RowsOf(page).Count));
        Assert.InRange(card.RowsOf(1).Count, 5, 10);
        var three = AnswerCard.Of(Table(random, 40, 3, () => string.Concat(Enumerable.Repeat("🚢", 300))));
        Assert.NotNull(three);
        Assert.Equal(40, Enumerable.Range(1, three.Pages).Sum(page => three.RowsOf(page).Count));
        Assert.InRange(three.RowsOf(1).Count, 1, 4);
    }

    private static void InterlockedMax(ref int largest, int size)
    {
        for (var before = largest; size > before; before = largest)
            if (Interlocked.CompareExchange(ref largest, size, before) == before) return;
    }

    private static void CheckNothingIsLost(Answer answer, List<Activity> sent)
    {
        var said = string.Concat(sent.Select(message => message.Text));
        foreach (var statement in answer.Statements) Assert.Contains(statement.Speaker ?? "", said, StringComparison.Ordinal);
    }

    private static Grounded Large(Random random) => random.Next(3) switch
    {
        0 => Table(random, random.Next(2, 80), random.Next(1, 5), () => Words(random, 1500)),
        1 => Table(random, random.Next(2, 25), random.Next(1, 3), () => Words(random, 300)) with { Form = AnswerForm.Statements },
        _ => Table(random, random.Next(1, 12), 1, () => Words(random, 15_000)) with { Form = AnswerForm.Statements },
    };

    private static Grounded Table(Random random, int rows, int quotes, Func<string> words)
    {
        var citations = Enumerable.Range(1, rows * quotes).Select(number => new Citation(
            number, new LetterId(new string('l', random.Next(5, 60))), "letter.pdf", Words(random, 300), Words(random, 40), [Words(random, 40)],
            new LetterDate(2031, 5, 4), null, 3, new Span(100_000 + number, 600), words())).ToList();
        var statements = Enumerable.Range(0, rows).Select(row =>
        {
            var (speaker, mine) = ($"Speaker{row}.", citations.Skip(row * quotes).Take(quotes).ToList());
            var (before, said) = ($"{speaker} {Words(random, 100)}: ", string.Join(' ', mine.Select(citation => $"“{citation.Quote}” [{citation.Number}]")));
            return new Statement(before + said, before + string.Join(' ', mine.Select(citation => $"“{QuoteMarkdown.Escape(citation.Quote)}” [{citation.Number}]")), speaker, [.. mine.Select(citation => citation.Number)]);
        }).ToList();
        var question = Words(random, random.Next(2) == 0 ? 2000 : 60);
        return new Grounded
        {
            Question = question, UnderstoodAs = random.Next(2) == 0 ? question : Words(random, 2000), Statements = statements, Citations = citations,
            Form = (AnswerForm)random.Next(1, 3), ByModel = random.Next(2) == 0, Preface = random.Next(2) == 0 ? "" : Words(random, 400),
            More = random.Next(2) == 0 ? "" : Words(random, 400), Suggestions = [.. Enumerable.Range(0, 4).Select(_ => Words(random, 400))],
        };
    }

    private static Activity Asked(Random random) => new()
    {
        Type = ActivityTypes.Message,
        Id = new string('i', 200),
        ChannelId = random.Next(5) switch { 0 => "agents", 1 => "emulator", 2 => "skype", _ => "msteams" },
        From = new ChannelAccount { Id = new string('u', 200), Name = Words(random, 400) },
        Recipient = new ChannelAccount { Id = "28:bot", Name = "Letters" },
        Conversation = new ConversationAccount { Id = new string('c', 300), ConversationType = random.Next(2) == 0 ? "personal" : "channel" },
    };

    /// <summary>Words of one script, as many as fit into a random share of so many UTF-16 code units.</summary>
    private static string Words(Random random, int most)
    {
        var script = Scripts[random.Next(Scripts.Length)];
        return string.Concat(Enumerable.Repeat(script, Math.Max(1, random.Next(most) / script.Length))).TrimEnd();
    }
}
