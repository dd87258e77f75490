using Letters.Archive;

namespace BotService.Commands;

internal sealed record CorrespondentJson(string? Name, string? Office, string? Party)
{
    public static CorrespondentJson Of(Correspondent who) => new(who.Name?.Value, who.Office?.Value, who.Party?.Value);
}
