using System.Text.Json;
using BotService.Channels.Activities;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;
using SdkActivity = Microsoft.Bot.Schema.Activity;

namespace BotService.MicrosoftSdk.BotFramework;

/// <summary>Activities as the SDK has them: the same JSON, read by the serializer the SDK writes with.</summary>
internal static class SdkActivities
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        // What looks like a date in a card or a value stays the words it is.
        DateParseHandling = DateParseHandling.None,
        ContractResolver = new ReadOnlyJsonContractResolver(),
        Converters = { new Iso8601TimeSpanConverter() },
        MaxDepth = 128,
        // A member that the SDK cannot read is as if it were not there; whatever the bot itself reads was read before.
        Error = (_, fault) => fault.ErrorContext.Handled = true,
    };

    public static SdkActivity Of(Activity activity) =>
        JsonConvert.DeserializeObject<SdkActivity>(JsonSerializer.Serialize(activity, ActivityJson.Default.Activity), Settings)
        ?? throw new ArgumentException("An activity is an object.", nameof(activity));

    /// <summary>The body of an invoke's answer, as the SDK sends it.</summary>
    public static object Of(JsonElement body) =>
        JsonConvert.DeserializeObject(body.GetRawText(), Settings) ?? throw new ArgumentException("An answer has a body.", nameof(body));
}
