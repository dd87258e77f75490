using System.Text;
using System.Text.Json;

namespace Letters.Answering.Model;

/// <summary>
/// Reads <c>{"statements":[{…},{…}]}</c> as it is being written, and hands each statement on as soon as its last brace is there. What
/// stands before and after, such as a fence of Markdown, is passed over.
/// </summary>
internal sealed class StatementReader
{
    /// <summary>In characters: a draft that is longer is no answer to a question.</summary>
    public const int Longest = 64 * 1024;

    /// <summary>More statements than this are not read.</summary>
    public const int Most = 12;

    private const string Name = "\"statements\"";

    private readonly StringBuilder written = new();
    private int at;
    private int begun = -1;
    private int depth;
    private bool isInList;
    private bool isInString;
    private bool isEscaped;

    /// <summary>Whether the list has been closed, or is too long to be read on.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>How many statements were no statements: wrong members, wrong types.</summary>
    public int Malformed { get; private set; }

    /// <summary>How many statements were read, well formed or not.</summary>
    public int Count { get; private set; }

    /// <param name="more">What was written since the last call.</param>
    /// <returns>The statements that are complete by now and were not before.</returns>
    public IReadOnlyList<ModelStatement> Read(string more)
    {
        var complete = new List<ModelStatement>();
        if (IsEnded) return complete;
        written.Append(more);
        var text = written.ToString();
        if (!isInList && !FindList(text)) return complete;
        for (; at < text.Length && !IsEnded; at++)
            if (Step(text[at], text) is { } statement)
                complete.Add(statement);
        if (text.Length > Longest) IsEnded = true;
        return complete;
    }

    private bool FindList(string text)
    {
        var name = text.IndexOf(Name, StringComparison.Ordinal);
        var open = name < 0 ? -1 : text.IndexOf('[', name + Name.Length);
        if (open >= 0) (isInList, at) = (true, open + 1);
        else if (text.Length > Longest) IsEnded = true;
        return isInList;
    }

    private ModelStatement? Step(char c, string text)
    {
        if (isInString)
        {
            (isInString, isEscaped) = (isEscaped || c != '"', !isEscaped && c == '\\');
            return null;
        }
        switch (c)
        {
            case '"':
                isInString = true;
                break;
            case '{' or '[':
                if (depth++ == 0) begun = at;
                break;
            case ']' when depth == 0:
                IsEnded = true;
                break;
            case '}' or ']' when depth > 0:
                if (--depth == 0) return Parse(text[begun..(at + 1)]);
                break;
        }
        return null;
    }

    private ModelStatement? Parse(string json)
    {
        if (++Count == Most) IsEnded = true;
        try
        {
            var statement = JsonSerializer.Deserialize(json, ModelJson.Default.ModelStatement);
            // JSON may hold a null where words are expected.
            if (statement is { Claim: not null, Quotes: not null } && statement.Quotes.All(quote => quote is { Words: not null })) return statement;
        }
        catch (JsonException)
        {
            // Counted below.
        }
        Malformed++;
        return null;
    }
}
