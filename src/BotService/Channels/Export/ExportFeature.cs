using BotService.Channels.Conversations;
using BotService.Channels.DirectLine;
using Letters.Index;

namespace BotService.Channels.Export;

internal static class ExportFeature
{
    /// <summary>
    /// GET /v3/directline/conversations/{id}/export?format=md|docx[&amp;answer=ID]: what the service itself said in a conversation, or one
    /// answer of it, by the id of the activity it answers. Nothing a client sends is exported as if it were proven.
    /// </summary>
    public static void MapExport(this WebApplication app) =>
        app.MapForTrustedPages("/v3/directline/conversations").MapGet("/{id}/export", ExportAsync).RequireRateLimiting(PostPace.Name);

    private static async Task<IResult> ExportAsync(
        HttpRequest request, string id, string? format, string? answer, DirectLineTokens tokens, ConversationMemory memory, ILetterIndex index, PublicAddress address,
        CancellationToken cancellationToken)
    {
        if (tokens.Of(request)?.Conv != id)
            return ErrorBody.Result(StatusCodes.Status403Forbidden, "TokenExpired", "A token for this conversation is needed that has not expired.");
        if (ExportFormat.Of(format) is not { } wanted)
            return ErrorBody.Result(StatusCodes.Status400BadRequest, "BadArgument", "The format is md or docx.");
        var said = memory.Said(DirectLineBot.KeyOf(id)).Where(one => answer is null || one.Asked == answer).ToList();
        if (said.Count == 0)
            return ErrorBody.Result(StatusCodes.Status404NotFound, "NotFound", "No such answer is held any more.");

        var exported = new List<ExportedAnswer>();
        foreach (var one in said) exported.Add(await ExportedAnswer.OfAsync(one.Answer, index, cancellationToken));
        return Results.File(
            wanted.Write(exported, address.For(request)), wanted.ContentType, $"letters.{wanted.Extension}");
    }
}
