namespace Letters.Tests.Reading.Formats;

/// <summary>The numbers at the head of paragraphs, which Word does not keep but counts.</summary>
public sealed class WordListTests
{
    private static readonly string Levels = string.Concat(new[]
    {
        Level(0, "decimal", "%1."), Level(1, "lowerLetter", "(%2)"), Level(2, "lowerRoman", "%3)"), Level(3, "decimal", "%1.%2.%4", "<w:isLgl/>"),
        Level(4, "bullet", "\uF0B7"), Level(5, "arabicAbjad", "%6."),
    });

    [Fact]
    public void Numbers_letters_and_numerals_are_counted_level_by_level() => Assert.Equal(
        ["1. a", "2. b", "(a) c", "(b) d", "i) e", "2.2.1 f", "3. g", "(a) h"],
        Items(Levels, "", (1, 0), (1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 0), (1, 1)));

    [Fact]
    public void A_list_that_says_so_starts_anew_and_another_of_its_kind_goes_on() => Assert.Equal(
        ["1. a", "2. b", "7. c", "8. d", "9. e"],
        Items(Levels, """<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>""",
            (1, 0), (1, 0), (2, 0), (2, 0), (3, 0)));

    [Fact]
    public void A_bullet_of_any_font_is_a_bullet() => Assert.Equal(["• a"], Items(Levels, "", (1, 4)));

    [Fact]
    public void A_number_in_a_script_not_known_is_left_out_rather_than_guessed() => Assert.Equal(["a"], Items(Levels, "", (1, 5)));

    [Theory]
    [InlineData("upperRoman", 1994, "MCMXCIV")]
    [InlineData("upperLetter", 28, "BB")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("ordinal", 12, "12th")]
    [InlineData("ordinal", 23, "23rd")]
    [InlineData("russianLower", 10, "к")]
    public void Each_format_is_written_as_word_writes_it(string format, int start, string mark) => Assert.Equal(
        [$"{mark}. a"], Items(Level(0, format, "%1.").Replace("""start w:val="1""", $"""start w:val="{start}""", StringComparison.Ordinal), "", (1, 0)));

    [Fact]
    public void A_number_given_by_a_style_stands_at_the_head_too() => Assert.Equal("1. The ship has sailed.", Reads.Letter(new Docx(
        $"""<w:p><w:pPr><w:pStyle w:val="N"/></w:pPr>{Docx.R1("The ship has sailed.")}</w:p>""")
    {
        Styles = """<w:style w:type="paragraph" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""",
        Numbering = Definition(Levels, ""),
    }.Bytes()).Text);

    [Fact]
    public void A_deleted_item_is_not_counted() => Assert.Equal("1. Kept\n2. Kept too", Reads.Letter(new Docx(
        $"""{Item("Kept", 1, 0)}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:del w:id="2" w:author="x"><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>{Item("Kept too", 1, 0)}""")
    {
        Numbering = Definition(Levels, ""),
    }.Bytes()).Text);

    [Theory]
    [InlineData("<w:num w:numId='2'><w:abstractNumId w:val='99'/></w:num>")]
    [InlineData("<w:num w:numId='x'/><w:num w:numId='2'/>")]
    [InlineData("<w:abstractNum w:abstractNumId='5'><w:numStyleLink w:val='none'/></w:abstractNum><w:num w:numId='2'><w:abstractNumId w:val='5'/></w:num>")]
    [InlineData("<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='77'><w:startOverride w:val='99999999999'/></w:lvlOverride></w:num>")]
    public void A_list_that_is_broken_costs_its_numbers_and_not_the_letter(string broken) =>
        Assert.EndsWith("a", Assert.Single(Items(Levels, broken, (2, 0))), StringComparison.Ordinal);

    private static string Level(int level, string format, string text, string more = "") =>
        $"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>""";

    private static string Definition(string levels, string lists) =>
        $"""<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{lists}""";

    private static string Item(string text, int list, int level) =>
        $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>{Docx.R1(text)}</w:p>""";

    /// <summary>The items a, b, c … of the given lists and levels, with the marks they are read with.</summary>
    private static string[] Items(string levels, string lists, params (int List, int Level)[] items) => Reads.Letter(new Docx(
        string.Concat(items.Select((item, i) => Item(((char)('a' + i)).ToString(), item.List, item.Level))))
    {
        Numbering = Definition(levels, lists),
    }.Bytes()).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
