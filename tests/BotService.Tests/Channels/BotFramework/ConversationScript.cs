using Microsoft.AspNetCore.Http;

namespace BotService.Tests.Channels.BotFramework;

/// <summary>What a connector does with one reply, try by try. After the last line nothing more may come.</summary>
/// <param name="Tries">In order.</param>
/// <param name="Arrives">Whether the reply is taken in the end.</param>
/// <param name="Deliveries">How often the channel delivers the message that is answered.</param>
internal sealed record ConversationScript(IReadOnlyList<Outcome> Tries, bool Arrives, int Deliveries)
{
    private static readonly Outcome[] Taken = [Outcome.Created, Outcome.Ok, Outcome.AcceptedEmpty, Outcome.AcceptedObject, Outcome.Html];
    private static readonly Outcome[] Passing = [Outcome.TooMany, Outcome.TooManyWait, Outcome.Precondition, Outcome.BadGateway, Outcome.GatewayTimeout];
    private static readonly Outcome[] Final = [Outcome.StreamForbidden, Outcome.TooLarge, Outcome.NotFound, Outcome.BadRequest, Outcome.ServerError, Outcome.Redirect];

    public static ConversationScript Random(Random random)
    {
        var deliveries = random.Next(4) == 0 ? random.Next(2, 4) : 1;
        var passing = random.Next(3) == 0 ? random.Next(1, 6) : 0;
        var tries = Enumerable.Range(0, passing).Select(_ => Passing[random.Next(Passing.Length)]).ToList();
        if (passing == 5) return new ConversationScript(tries, false, deliveries);
        var end = random.Next(100);
        tries.Add(end switch
        {
            0 => Outcome.Hang,
            1 => Outcome.Abort,
            < 12 => Final[random.Next(Final.Length)],
            _ => Taken[random.Next(Taken.Length)],
        });
        return new ConversationScript(tries, end >= 12, deliveries);
    }
}

internal enum Outcome
{
    Created, Ok, AcceptedEmpty, AcceptedObject, Html, TooMany, TooManyWait, Precondition, BadGateway, GatewayTimeout,
    StreamForbidden, TooLarge, NotFound, BadRequest, ServerError, Redirect, Hang, Abort,
}

internal static class Outcomes
{
    public static async Task PlayAsync(this Outcome outcome, HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = outcome switch
        {
            Outcome.Created => 201,
            Outcome.Ok or Outcome.Html => 200,
            Outcome.AcceptedEmpty or Outcome.AcceptedObject => 202,
            Outcome.TooMany or Outcome.TooManyWait => 429,
            Outcome.Precondition => 412,
            Outcome.BadGateway => 502,
            Outcome.GatewayTimeout => 504,
            Outcome.StreamForbidden => 403,
            Outcome.TooLarge => 413,
            Outcome.NotFound => 404,
            Outcome.BadRequest => 400,
            Outcome.Redirect => 307,
            _ => 500,
        };
        if (outcome == Outcome.TooManyWait) response.Headers.RetryAfter = "3";
        if (outcome == Outcome.Redirect) response.Headers.Location = "http://127.0.0.1:9/";
        if (outcome == Outcome.Abort) context.Abort();
        if (outcome == Outcome.Hang) await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        var body = outcome switch
        {
            Outcome.Created or Outcome.Ok => """{"id":"1|0000007"}""",
            Outcome.AcceptedObject => "{}",
            Outcome.Html or Outcome.TooLarge => "<html><body>A page.</body></html>",
            Outcome.StreamForbidden => """{"error":{"code":"ContentStreamNotAllowed","message":"Content stream was canceled by user."}}""",
            Outcome.NotFound => """{"error":{"code":"ConversationNotFound","message":"No such conversation."}}""",
            Outcome.BadRequest => """{"code":"BadArgument","message":"Invalid input"}""",
            _ => "",
        };
        if (body.Length > 0 && outcome != Outcome.Abort) await response.WriteAsync(body, context.RequestAborted);
    }
}
