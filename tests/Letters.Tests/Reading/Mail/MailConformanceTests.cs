using System.Text.Json;
using Letters.Reading.Formats.Mail;

namespace Letters.Tests.Reading.Mail;

/// <summary>Our parser beside another's full parse of the same messages, kept beside them as *.expected.json.</summary>
public sealed class MailConformanceTests
{
    /// <summary>
    /// The inner multipart of this message has no end, and the outer boundary follows. We end the inner one there (RFC 2046, 5.1.2), so
    /// that the text after it is a part of its own; the other parser takes boundary and header of that part for text.
    /// </summary>
    private const string EndsInnerAtOuter = "stalwart-malformed-011";

    /// <summary>The other parser counts a part without an end as attached; its words are as much the writer's, so we read them.</summary>
    private static readonly string[] KeepsUnended = ["stalwart-malformed-002", "stalwart-malformed-004", "stalwart-malformed-007", EndsInnerAtOuter];

    public static TheoryData<string> Messages => new("002 004 007 011 018 020 021".Split(' ').Select(n => $"stalwart-malformed-{n}")
        .Concat(["stalwart-rfc-004", "stalwart-thirdparty-000", "stalwart-thirdparty-001", "stalwart-thirdparty-005", "stalwart-thirdparty-008"]));

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_parted_as_another_parser_parts_it(string name)
    {
        var bytes = File.ReadAllBytes(RepositoryPaths.SharedData("hostile", "eml", name + ".eml"));
        using var expected = JsonDocument.Parse(File.ReadAllBytes(RepositoryPaths.SharedData("hostile", "eml", name + ".expected.json")));
        Agree(expected.RootElement, MimeReading.Read(bytes), name);
    }

    [Fact]
    public void Every_expected_parse_is_compared() =>
        Assert.Equal(
            Directory.EnumerateFiles(RepositoryPaths.SharedData("hostile", "eml"), "*.expected.json").Count(),
            Messages.Count);

    private static void Agree(JsonElement expected, MimePart message, string name)
    {
        var parts = message.All.ToList();
        var expectedParts = expected.GetProperty("parts").EnumerateArray().ToList();
        HeaderAgrees(expectedParts[0], message.Header);
        if (name == EndsInnerAtOuter)
        {
            Assert.Equal(["1", "22", "333"], parts.Where(part => !part.HasParts).Select(part => part.Text.Trim()));
            return;
        }
        Assert.Equal(expectedParts.Count, parts.Count);
        foreach (var (part, json) in parts.Zip(expectedParts)) BodyAgrees(json.GetProperty("body"), part, name);
        if (KeepsUnended.Contains(name)) return;
        var roles = MessageParts.Of(message);
        Assert.Equal(Numbers(expected, "text_body"), roles.Plain.Select(part => parts.IndexOf(part)));
        Assert.Equal(Numbers(expected, "html_body"), roles.Html.Select(part => parts.IndexOf(part)));
        Assert.Equal(Numbers(expected, "attachments"), roles.Attached.Select(part => parts.IndexOf(part)));
    }

    private static void BodyAgrees(JsonElement body, MimePart part, string name)
    {
        if (body.TryGetProperty("Text", out var words) || body.TryGetProperty("Html", out words))
            Assert.Equal(words.GetString()!.TrimEnd(), part.Text.ReplaceLineEndings("\n").Replace("we have\na lot", "we have\ra lot", StringComparison.Ordinal).TrimEnd());
        else if (body.TryGetProperty("Binary", out var binary))
            Assert.Equal(binary.EnumerateArray().Select(b => b.GetByte()), part.Content.ToArray());
        else if (body.TryGetProperty("Message", out var message))
            Agree(message, MimeReading.Read(part.Body), name);
        else
            Assert.True(part.HasParts);
    }

    private static void HeaderAgrees(JsonElement part, MimeHeader header)
    {
        foreach (var field in part.GetProperty("headers").EnumerateArray())
        {
            var value = field.GetProperty("value");
            var name = field.GetProperty("name").GetString()!;
            switch (name)
            {
                case "subject":
                    Assert.Equal(value.GetProperty("Text").GetString(), EncodedWord.Decode(header.First("Subject")!));
                    break;
                case "from" or "to" or "cc":
                    Assert.Equal(
                        value.GetProperty("Address").GetProperty("List").EnumerateArray()
                            .Select(a => new MailAddress(a.GetProperty("name").GetString(), a.GetProperty("address").GetString())),
                        MailAddress.ReadAll(header.First(name)!));
                    break;
                case "date":
                    var date = value.GetProperty("DateTime");
                    var zone = $"{(date.GetProperty("tz_before_gmt").GetBoolean() ? '-' : '+')}{date.GetProperty("tz_hour").GetInt32():00}{date.GetProperty("tz_minute").GetInt32():00}";
                    int Of(string unit) => date.GetProperty(unit).GetInt32();
                    Assert.Equal(
                        new MailDate(new DateTime(Of("year"), Of("month"), Of("day"), Of("hour"), Of("minute"), 0, DateTimeKind.Unspecified), zone),
                        MailDate.Read(header.First("Date")!));
                    break;
            }
        }
    }

    private static IEnumerable<int> Numbers(JsonElement message, string property) =>
        message.GetProperty(property).EnumerateArray().Select(number => number.GetInt32());
}
