using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using BotService.Channels.Activities;
using BotService.Channels.BotFramework;
using FsCheck;
using FsCheck.Fluent;

namespace BotService.Tests.Channels.BotFramework;

public sealed class MessagePartsTests
{
    private static readonly Activity Message = new()
    {
        Type = ActivityTypes.Message, TextFormat = "markdown", ReplyToId = "7", Conversation = new ConversationAccount { Id = "c" },
        From = new ChannelAccount { Id = "bot" }, Recipient = new ChannelAccount { Id = "user" },
    };

    private static readonly string[] Label = ["AIGeneratedContent"];

    [Fact]
    public void A_message_that_is_short_enough_stays_itself()
    {
        var message = Message with { Text = new string('x', MessageParts.LongestText) };
        Assert.Same(message, Assert.Single(MessageParts.Of(message)));
    }

    [Fact]
    public void Typing_is_not_cut() => Assert.Single(MessageParts.Of(Message with { Type = ActivityTypes.Typing, Text = new string('x', 50_000) }));

    [Fact]
    public void Parts_end_between_paragraphs()
    {
        var paragraphs = Enumerable.Range(0, 40).Select(i => $"{i}. {string.Concat(Enumerable.Repeat("The ships lay in the harbour. ", 30)).Trim()}").ToList();
        var parts = MessageParts.Of(Message with { Text = string.Join("\n\n", paragraphs) });
        Assert.True(parts.Count > 1);
        Assert.Equal(paragraphs, parts.SelectMany(part => part.Text?.Split("\n\n") ?? []));
        Assert.All(parts, part => Assert.Equal(("7", "c", "bot", "user", "markdown"), (part.ReplyToId, part.Conversation?.Id, part.From?.Id, part.Recipient?.Id, part.TextFormat)));
    }

    [Fact]
    public void A_table_that_is_cut_names_its_columns_again()
    {
        var text = "Before.\n\n| who | said |\n| --- | --- |\n" + string.Concat(Enumerable.Range(0, 600).Select(i => $"| delegate {i} | that nothing was sold |\n"));
        var parts = MessageParts.Of(Message with { Text = text });
        Assert.True(parts.Count > 1);
        Assert.All(parts.Skip(1), part => Assert.StartsWith("| who | said |\n| --- | --- |\n| delegate", part.Text, StringComparison.Ordinal));
        for (var i = 0; i < 600; i++) Assert.Single(parts, part => part.Text?.Contains($"| delegate {i} |", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void What_belongs_to_the_whole_message_comes_with_the_last_part()
    {
        var parts = MessageParts.Of(Long() with { SuggestedActions = SuggestedActions.Asking(["And then?"]), ChannelData = JsonSerializer.SerializeToElement(new { feedbackLoop = new { type = "default" } }) });
        Assert.All(parts.SkipLast(1), part => Assert.True(part is { SuggestedActions: null, ChannelData: null }));
        Assert.True(parts[^1] is { SuggestedActions: not null, ChannelData: not null });
    }

    [Fact]
    public void Citations_go_with_the_part_that_has_their_mark()
    {
        var message = Long() with
        {
            Entities = [JsonSerializer.SerializeToElement(new Dictionary<string, object>
            {
                ["type"] = "https://schema.org/Message",
                ["additionalType"] = Label,
                ["citation"] = Enumerable.Range(1, 21).Select(i => new { position = i }).ToArray(),
            })],
        };
        var parts = MessageParts.Of(message);
        Assert.True(parts.Count > 1);
        var seen = new List<int>();
        foreach (var part in parts)
        {
            var entity = Assert.Single(part.Entities ?? []);
            Assert.Equal("AIGeneratedContent", entity.GetProperty("additionalType")[0].GetString());
            var cited = entity.GetProperty("citation").EnumerateArray().Select(claim => claim.GetProperty("position").GetInt32()).ToList();
            Assert.All(cited.Where(number => number <= 20), number => Assert.Contains($"[{number}]", part.Text, StringComparison.Ordinal));
            seen.AddRange(cited);
        }
        // The twenty-first has no mark; it is kept all the same, at the end.
        Assert.Equal(Enumerable.Range(1, 21), seen);
    }

    [Fact]
    public void A_citations_entity_without_citations_or_labels_is_left_out()
    {
        var text = "First [1].\n\n" + string.Join("\n\n", Enumerable.Repeat(new string('y', 1000), 20));
        var parts = MessageParts.Of(Message with { Text = text, Entities = [JsonSerializer.SerializeToElement(new { type = "https://schema.org/Message", citation = new[] { new { position = 1 } } })] });
        Assert.Single(parts[0].Entities ?? []);
        Assert.All(parts.Skip(1), part => Assert.Null(part.Entities));
    }

    [Fact]
    public void Link_definitions_are_repeated_where_they_are_referred_to()
    {
        var message = Long("[{0}][{0}]");
        var definitions = string.Join('\n', Enumerable.Range(1, 20).Select(i => $"[{i}]: https://letters.example/{i} \"Letter {i}\""));
        var parts = MessageParts.Of(message with { Text = $"{message.Text}\n\n{definitions}" });
        Assert.True(parts.Count > 1);
        foreach (var part in parts)
            for (var i = 1; i <= 20; i++)
                Assert.Equal(
                    part.Text?.Contains($"[{i}][{i}]", StringComparison.Ordinal), part.Text?.Contains($"\n[{i}]: https://letters.example/{i} ", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_text_is_cut_without_loss_and_without_breaking_anything()
    {
        var scraps = Gen.Elements(
            "The boats were seen. ", "\n\n", "\n", " ", "[\\[3\\]](http://localhost:3978/letters/a?from=1&to=2)", "[1][1]", "**not sold**", "🚢", "👩‍👩‍👧‍👦", "é",
            "[a link](https://letters.example/b_(c))", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "* item\n", "> quoted\n", "| a | b |\n", "`code`", "(", "]", "**");
        var texts = scraps.ArrayOf(400).Select(string.Concat).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20311104, 7), Prop.ForAll(texts, text =>
        {
            const int longest = 500;
            var pieces = MarkdownPieces.Of(text, _ => longest);
            Assert.All(pieces, piece => Assert.True(piece.Length <= longest));
            Assert.Equal(Words(text), Words(string.Concat(pieces)));
            foreach (var piece in pieces)
            {
                Assert.False(piece.Length > 0 && (char.IsLowSurrogate(piece[0]) || char.IsHighSurrogate(piece[^1])));
                // As many link texts as link addresses: no link was cut in two.
                Assert.Equal(Count(piece, "](http"), Count(piece, "[a link](https://letters.example/b_(c))") + Count(piece, "[\\[3\\]](http://localhost:3978/letters/a?from=1&to=2)"));
            }
        }));
    }

    private static int Count(string text, string part) => Regex.Count(text, Regex.Escape(part));

    private static string Words(string text) => Regex.Replace(text, @"\s+", "");

    /// <summary>Twenty long paragraphs, each with a mark.</summary>
    private static Activity Long(string mark = "[{0}]") => Message with
    {
        Text = string.Join("\n\n", Enumerable.Range(1, 20).Select(i =>
            new StringBuilder().Insert(0, "The ships lay in the harbour. ", 40).Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, mark, i)).ToString())),
    };
}
