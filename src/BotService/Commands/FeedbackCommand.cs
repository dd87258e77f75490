using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using BotService.Channels.Feedback;

namespace BotService.Commands;

/// <summary><c>feedback</c>: what users thought of the answers.</summary>
internal static class FeedbackCommand
{
    public static Command Create()
    {
        var csv = new Option<bool>("--csv") { Description = "Print CSV (RFC 4180), to be opened in a spreadsheet." };
        var command = new Command("feedback", "Prints the votes on answers, the oldest first: question, answer, vote and the user's words.")
        {
            CommonOptions.Json, csv,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(csv) is not null && result.GetResult(CommonOptions.Json) is not null) result.AddError("Give either --json or --csv.");
        });
        command.SetAction(parsed =>
        {
            var votes = new FeedbackFile(HostSettings.Letters().FeedbackFile).All();
            if (parsed.GetValue(CommonOptions.Json))
                foreach (var vote in votes) Console.WriteLine(JsonSerializer.Serialize(VoteJson.Of(vote), CommandJson.Readable.VoteJson));
            else if (parsed.GetValue(csv))
                WriteCsv(votes);
            else
                Write(votes);
            return Verbs.Done;
        });
        return command;
    }

    private static void Write(IReadOnlyList<Vote> votes)
    {
        foreach (var vote in votes)
        {
            Console.WriteLine($"{vote.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {VoteJson.Of(vote).Vote}  {vote.Channel}");
            Console.WriteLine($"  asked: {vote.Question ?? "(no longer known)"}");
            if (vote.Said is { } said) Console.WriteLine($"  said:  {OnOneLine(said)}");
            if (vote.Words.Length > 0) Console.WriteLine($"  words: {OnOneLine(vote.Words)}");
        }
        var likes = votes.Count(vote => vote.IsLike);
        Console.WriteLine($"{likes} for, {votes.Count - likes} against");
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void WriteCsv(IReadOnlyList<Vote> votes)
    {
        Console.Write("time,vote,channel,user,answer,question,said,words\r\n");
        foreach (var vote in votes.Select(VoteJson.Of))
            Console.Write(string.Join(',', new[] { vote.Time, vote.Vote, vote.Channel, vote.User, vote.Answer, vote.Question, vote.Said, vote.Words }.Select(Cell)) + "\r\n");
    }

    /// <summary>A spreadsheet would take what begins with such a character for a formula of the user's.</summary>
    private static string Cell(string? text) =>
        $"\"{(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text)?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A vote as <c>feedback --json</c> prints it.</summary>
/// <param name="Time">ISO 8601, UTC.</param>
/// <param name="Vote">like or dislike.</param>
/// <param name="User">Tells one user's votes from another's, and not who it is.</param>
/// <param name="Answer">The answer's id.</param>
internal sealed record VoteJson(string Time, string Vote, string Channel, string User, string Answer, string? Question, string? Said, string? Words)
{
    public static VoteJson Of(Vote vote) => new(
        vote.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), vote.IsLike ? "like" : "dislike", vote.Channel, vote.User, vote.Answer,
        vote.Question, vote.Said, vote.Words.Length > 0 ? vote.Words : null);
}
