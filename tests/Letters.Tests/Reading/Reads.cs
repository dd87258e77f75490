using System.Text;
using Letters.Archive;
using Letters.Reading;

namespace Letters.Tests.Reading;

/// <summary>Reads letters for the tests of this folder.</summary>
internal static class Reads
{
    public static Letter Letter(string text, string source = "letter.txt") => Letter(Encoding.UTF8.GetBytes(text), source);

    public static Letter Letter(byte[] bytes, string source = "letter.txt") =>
        LetterReader.Read(bytes, source) switch
        {
            LetterRead read => read.Letter,
            var problem => throw new Xunit.Sdk.XunitException(problem.ToString()),
        };

    public static ReadProblem Problem(byte[] bytes, string source = "letter.txt") =>
        Assert.IsType<ReadProblem>(LetterReader.Read(bytes, source));

    public static IEnumerable<string> Body(Letter letter) => Parts(letter, ParagraphRole.Body);

    public static IEnumerable<string> Parts(Letter letter, ParagraphRole role) =>
        letter.Paragraphs.Where(p => p.Role == role).Select(p => p.Span.Of(letter.Text));

    /// <summary>"name / office / party", with dashes for what is unknown.</summary>
    public static string Said(Correspondent? person) =>
        person is null ? "-" : $"{person.Name?.Value ?? "-"} / {person.Office?.Value ?? "-"} / {person.Party?.Value ?? "-"}";
}
