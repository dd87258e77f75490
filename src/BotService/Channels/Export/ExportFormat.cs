using System.Text;

namespace BotService.Channels.Export;

/// <summary>What answers can be exported as.</summary>
internal sealed record ExportFormat(string Extension, string ContentType, Func<IReadOnlyList<ExportedAnswer>, Uri?, byte[]> Write)
{
    private static readonly ExportFormat[] All =
    [
        new("md", "text/markdown; charset=utf-8", (answers, site) => Encoding.UTF8.GetBytes(MarkdownDocument.Write(answers, site))),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordDocument.Write),
    ];

    /// <param name="extension">md or docx, in any case, with or without its dot.</param>
    public static ExportFormat? Of(string? extension) =>
        Array.Find(All, format => format.Extension.Equals(extension?.TrimStart('.'), StringComparison.OrdinalIgnoreCase));
}
