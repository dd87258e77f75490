using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BotService.Channels.Activities;

/// <summary>
/// How large a message is, as Teams counts: in UTF-16, with its cards and citations. Counted is the JSON that is sent, in which some
/// characters are written as six or twelve; so no message is larger than is reckoned here.
/// </summary>
internal static class MessageSize
{
    /// <summary>
    /// UTF-16 code units of JSON: 80 KB. Teams refuses messages of more than about 100 KB and advises to stay below 80 (its
    /// documentation on formatting bot messages).
    /// </summary>
    public const int Most = 40 * 1024;

    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static int Of(Activity activity) =>
        Encoding.UTF8.GetCharCount(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity));

    /// <summary>What a text takes in JSON, without its quotation marks.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>What a character takes in JSON.</summary>
    public static int Of(Rune character) =>
        !Encoder.WillEncode(character.Value) ? character.Utf16SequenceLength
        : character.Value is '"' or '\\' or '\b' or '\t' or '\n' or '\f' or '\r' ? 2
        : 6 * character.Utf16SequenceLength;

    /// <summary>How much of a text's beginning there is room for, in UTF-16 code units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">What it may take in JSON; afterwards, what is left of that.</param>
    public static int LengthWithin(ReadOnlySpan<char> text, ref int room)
    {
        var length = 0;
        foreach (var character in text.EnumerateRunes())
        {
            var size = Of(character);
            if (size > room) break;
            room -= size;
            length += character.Utf16SequenceLength;
        }
        return length;
    }
}
