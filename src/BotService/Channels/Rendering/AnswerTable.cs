using Letters.Answering;

namespace BotService.Channels.Rendering;

/// <summary>Statements that belong side by side: what one party says and another, or letters in the order of their days.</summary>
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
/// <param name="Who">The words of the statement before what it quotes: who wrote, when, or which letter it is.</param>
/// <param name="Citations">What it quotes; never empty.</param>
internal sealed record TableRow(string Who, IReadOnlyList<Citation> Citations)
{
    public string When => Citations[0].Date?.ToProse() ?? "";

    public static TableRow? Of(Statement statement, IReadOnlyDictionary<int, Citation> byNumber)
    {
        var cited = statement.Citations.Select(number => byNumber.GetValueOrDefault(number)).OfType<Citation>().ToList();
        if (cited.Count == 0) return null;
        var quotation = statement.Text.IndexOf('“', StringComparison.Ordinal);
        var before = quotation < 0 ? "" : statement.Text[..quotation].Trim(' ', ':');
        return new TableRow(before.Length > 0 ? before : cited[0].Title, cited);
    }
}
