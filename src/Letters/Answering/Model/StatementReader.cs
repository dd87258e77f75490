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

    private readonly StringBuilder statement = new();
    private int length;
    private int named;
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

    /// <param name="more">What was written since the last call. Each character is looked at once, however small the pieces are.</param>
    /// <returns>The statements that are complete by now and were not before.</returns>
    public IReadOnlyList<ModelStatement> Read(string more)
    {
        var complete = new List<ModelStatement>();
        foreach (var c in more)
        {
            if (IsEnded) break;
            if (!isInList) isInList = IsOpened(c);
            else if (Step(c) is { } read) complete.Add(read);
        }
        length += more.Length;
        if (length > Longest) IsEnded = true;
        return complete;
    }

    /// <summary>Whether the list is opened by this character: the first bracket after its name. Only the first character of the name stands in it twice.</summary>
    private bool IsOpened(char c)
    {
        if (named == Name.Length) return c == '[';
        named = c == Name[named] ? named + 1 : c == Name[0] ? 1 : 0;
        return false;
    }

    private ModelStatement? Step(char c)
    {
        if (depth > 0 || (!isInString && c is '{' or '[')) statement.Append(c);
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
                depth++;
                break;
            case ']' when depth == 0:
                IsEnded = true;
                break;
            case '}' or ']' when depth > 0:
                if (--depth == 0) return Parse();
                break;
        }
        return null;
    }

    private ModelStatement? Parse()
    {
        var json = statement.ToString();
        statement.Clear();
        if (++Count == Most) IsEnded = true;
        try
        {
            var read = JsonSerializer.Deserialize(json, ModelJson.Default.ModelStatement);
            // JSON may hold a null where words are expected.
            if (read is { Claim: not null, Quotes: not null } && read.Quotes.All(quote => quote is { Words: not null })) return read;
        }
        catch (JsonException)
        {
            // Counted below.
        }
        Malformed++;
        return null;
    }
}
