using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Letters.Evaluation;
using Letters.Evaluation.Answers;

namespace BotService.Commands;

/// <summary>The JSON the verbs read and print.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(QuestionJson))]
[JsonSerializable(typeof(HitsJson))]
[JsonSerializable(typeof(LetterJson))]
[JsonSerializable(typeof(BeirReport))]
[JsonSerializable(typeof(AnswersReport))]
[JsonSerializable(typeof(VoteJson))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>For terminals and files, not for web pages: names keep their apostrophes and accents.</summary>
    public static CommandJson Readable => field ??= new(new JsonSerializerOptions(Default.GeneratedSerializerOptions ?? new())
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
