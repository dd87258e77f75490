using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>Statements that belong side by side: what one party says and another, letters in the order of their days, what happened when.</summary>
internal sealed record AnswerTable(AnswerForm Form, IReadOnlyList<TableRow> Rows)
{
    /// <summary>Null where the statements stand each for itself, or where there is but one.</summary>
    public static AnswerTable? Of(Answer answer)
    {
        if (answer is not Grounded { Form: not AnswerForm.Statements, Statements.Count: > 1 } grounded) return null;
        var byNumber = grounded.Citations.DistinctBy(citation => citation.Number).ToDictionary(citation => citation.Number);
        var rows = grounded.Statements.Select(statement => TableRow.Of(statement, byNumber)).OfType<TableRow>().ToList();
        return rows.Count > 1 ? new AnswerTable(grounded.Form, rows) : null;
    }
}

/// <summary>One statement of a table.</summary>
/// <param name="When">The date of the letter, or of what it tells of; empty where it bears none.</param>
/// <param name="Who">The words of the statement before what it quotes: who wrote, when, or which letter it is.</param>
/// <param name="Citations">What proves it; never empty.</param>
internal sealed record TableRow(string When, string Who, IReadOnlyList<Citation> Citations)
{
    /// <summary>What it quotes: in a timeline not the words that only prove the date.</summary>
    public required IReadOnlyList<Citation> Quoted { get; init; }

    public static TableRow? Of(Statement statement, IReadOnlyDictionary<int, Citation> byNumber)
    {
        var cited = statement.Citations.Select(number => byNumber.GetValueOrDefault(number)).OfType<Citation>().ToList();
        if (cited.Count == 0) return null;
        var said = statement.Text[Math.Min(statement.Text.Length, statement.When?.Length ?? 0)..];
        var quotation = said.IndexOf('“', StringComparison.Ordinal);
        var before = quotation < 0 ? "" : said[..quotation].Trim(' ', ':');
        var quoted = cited.Where(citation => statement.When is null || said.Contains($"“{citation.Quote.Replace('\n', ' ')}”", StringComparison.Ordinal)).ToList();
        return new TableRow(statement.When ?? cited[0].Date?.ToProse() ?? "", before.Length > 0 ? before : cited[0].Title, cited)
        {
            Quoted = quoted.Count > 0 ? quoted : cited,
        };
    }
}
