using System.Text.RegularExpressions;
using BotService.Channels.Activities;
using BotService.Channels.Teams;

namespace BotService.Channels.Conversations;

/// <summary>
/// How a person stops an answer: a page's button sends the event <c>stop</c>; elsewhere one says so, in a word or two and with nothing else.
/// </summary>
internal static partial class StopRequest
{
    private const string Event = "stop";

    public static bool Is(Activity activity) => activity.Type switch
    {
        ActivityTypes.Event => activity.Name == Event,
        ActivityTypes.Message => activity.Text is not null && Words().IsMatch(Mentions.Without(activity)),
        _ => false,
    };

    private const string Stop =
        "(stop( it| that| there| now| answering)?|that is enough|that's enough|cancel( that| it)?|stopp|halt|aufhören|abbrechen|abbruch"
        + "|arrête|arrete|arrêter|arrêtez|stoppe|annule|annuler|para|parar|pare|detente|detener|alto|basta|cancela|cancelar|ferma|fermati|стоп|остановись|хватит|停止|停|停下|توقف|قف)";

    private const string Before = "(please|bitte|por favor|ok|okay|oh|hey|wait|well|now|just|and|alright|all right)";

    private const string After = "(please|bitte|s'il vous plaît|s'il te plaît|por favor|now|thanks|thank you|danke|merci|gracias|ok|okay)";

    /// <summary>The word, as often as one likes, with nothing beside it but courtesies and impatience.</summary>
    [GeneratedRegex(
        @"^\W*(" + Before + @"[\s\p{P}]+)*" + Stop + @"([\s\p{P}]+(" + Before + @"[\s\p{P}]+)*" + Stop + @")*([\s\p{P}]+" + After + @")*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
