using Letters.Archive;

namespace Letters.Tests.Archive;

public sealed class LetterIdTests
{
    [Theory]
    [InlineData("notes/42 é.txt", "notes-42-")]
    [InlineData("письмо.txt", "")]
    [InlineData("archive/of-the-permanent-mission/letters/2031/may/letter-to-the-council.txt", "mission-letters-2031-may-letter-to-the-council-")]
    [InlineData("archives/0123456789/0123456789/0123456789/0123456789/letter.txt", "0123456789-0123456789-0123456789-letter-")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890.txt", "345678901234567890123456789012345678901234567890-")]
    public void An_id_keeps_the_end_of_the_path_and_its_digest(string source, string readable) =>
        Assert.Matches($"^{readable}[0-9a-f]{{12}}$", LetterId.OfSource(source).Value);

    [Fact]
    public void Files_of_one_deep_folder_have_different_ids() =>
        Assert.Equal(5000, Enumerable.Range(0, 5000).Select(i => LetterId.OfSource($"письма/{(char)(0x430 + i % 32)}{(char)(0x4E00 + i)}.txt")).Distinct().Count());
}
