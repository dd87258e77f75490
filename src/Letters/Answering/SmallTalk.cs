using System.Text.RegularExpressions;

namespace Letters.Answering;

/// <summary>What people say to a bot that is no question about letters.</summary>
internal static partial class SmallTalk
{
    /// <summary>What to reply, or null if it is a question after all.</summary>
    public static string? ReplyTo(string words) =>
        Greeting().IsMatch(words) ? "Hello. Ask me what the letters say, who wrote them, when, or to whom."
        : Thanks().IsMatch(words) ? "You are welcome."
        : Help().IsMatch(words) ? HelpText
        : null;

    public const string HelpText =
        "I answer questions from the letters I hold, and only from them: who wrote what to whom and when, what a letter says on a " +
        "subject, which documents it mentions. Every answer quotes the letter word for word, and each [n] opens the letter at these " +
        "words. If the letters do not answer a question, I say so.";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^\W*(hi|hello|hey|good (morning|afternoon|evening|day)|greetings)( there| bot| all)?\W*$", Options)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\W*(thanks?( you)?( very much| a lot)?|thx|merci|cheers|ok(ay)?|great|good|perfect|bye" +
        @"|goodbye)\W*$", Options)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^\W*(help|\?+|what can (you|i) (do|ask)( you| here)?|who are you|what are you|how does this work" +
        @"|what is this)\W*$", Options)]
    private static partial Regex Help();
}
