using System.Text;
using Letters.Archive;
using Letters.Reading;

namespace Letters.Tests.Reading;

/// <summary>Reads letters for the tests of this folder.</summary>
internal static class Reads
{
    public static Letter Letter(string text, string source = "letter.txt") => Letter(Encoding.UTF8.GetBytes(text), source);

    public static Letter Letter(byte[] bytes, string source = "letter.txt")
    {
        var file = File(bytes, source);
        Assert.True(file.Letters.Count == 1, string.Join('\n', file.Problems));
        return file.Letters[0].Letter;
    }

    public static ReadProblem Problem(byte[] bytes, string source = "letter.txt")
    {
        var file = File(bytes, source);
        Assert.Empty(file.Letters);
        return Assert.Single(file.Problems);
    }

    /// <summary>A file that holds no PDF: then it is read before the call returns.</summary>
    public static FileRead File(byte[] bytes, string source = "letter.txt")
    {
        var reading = new LetterReader().ReadAsync(bytes, source, TestContext.Current.CancellationToken);
        Assert.True(reading.IsCompletedSuccessfully);
        return reading.Result;
    }

    public static IEnumerable<string> Body(Letter letter) => Parts(letter, ParagraphRole.Body);

    public static IEnumerable<string> Parts(Letter letter, ParagraphRole role) =>
        letter.Paragraphs.Where(p => p.Role == role).Select(p => p.Span.Of(letter.Text));

    /// <summary>"name / office / party", with dashes for what is unknown.</summary>
    public static string Said(Correspondent? person) =>
        person is null ? "-" : $"{person.Name?.Value ?? "-"} / {person.Office?.Value ?? "-"} / {person.Party?.Value ?? "-"}";
}
