using FsCheck;
using FsCheck.Fluent;
using Letters.Reading;

namespace Letters.Tests.Reading;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("H.E. Mr. Afonso spoke. The Council listened.", "H.E. Mr. Afonso spoke.|The Council listened.")]
    [InlineData("Letter No. 2060345 cites S/PV.9612. It denies the claim.", "Letter No. 2060345 cites S/PV.9612.|It denies the claim.")]
    [InlineData("The U.S. Embassy in the U.S.S.R. wrote. We answered in the U.S. The reply is below.", "The U.S. Embassy in the U.S.S.R. wrote.|We answered in the U.S.|The reply is below.")]
    [InlineData("See Art. 51 and para. 4, pp. 12 ff. The rest is clear.", "See Art. 51 and para. 4, pp. 12 ff.|The rest is clear.")]
    [InlineData("The answer is no. We decline.", "The answer is no.|We decline.")]
    [InlineData("J. F. Kennedy met N. Khrushchev. They talked.", "J. F. Kennedy met N. Khrushchev.|They talked.")]
    [InlineData("“You frighten it.” She left. “Why?” he asked.", "“You frighten it.”|She left.|“Why?” he asked.")]
    [InlineData("Under \"Threats to peace.\" Nothing more.", "Under \"Threats to peace.\"|Nothing more.")]
    [InlineData("The cutter was towed. to the harbour.", "The cutter was towed. to the harbour.")]
    [InlineData("Nate Evans said. of the United States mission, on Wednesday.", "Nate Evans said. of the United States mission, on Wednesday.")]
    [InlineData("Wait… no. Wait… Then go.", "Wait… no.|Wait…|Then go.")]
    [InlineData("It decides: (a) to act; (b) to wait; and (c) to report.", "It decides: (a) to act; (b) to wait; and (c) to report.")]
    [InlineData("As Lake Success. [1] The debate went on. [2]", "As Lake Success. [1]|The debate went on. [2]")]
    [InlineData("2. As soon as possible. 3. Vredenburch leaves.", "2. As soon as possible.|3. Vredenburch leaves.")]
    [InlineData("M. Dupont a parlé. Le Conseil, art. 5, décide. « Non. » Il part.", "M. Dupont a parlé.|Le Conseil, art. 5, décide.|« Non. »|Il part.")]
    [InlineData("Am 5. März schrieb Dr. Weiß z.B. an uns. Danach nichts.", "Am 5. März schrieb Dr. Weiß z.B. an uns.|Danach nichts.")]
    [InlineData("El Sr. Pérez firmó. La carta núm. 4 llegó.", "El Sr. Pérez firmó.|La carta núm. 4 llegó.")]
    [InlineData("Annex B. The list follows at 2.30 p.m. Eastern time.", "Annex B.|The list follows at 2.30 p.m. Eastern time.")]
    public void Sentences_end_where_they_end(string text, string expected) =>
        Assert.Equal(expected.Split('|'), SentenceSplitter.Split(text).Select(span => span.Of(text)));

    [Fact]
    public void A_wrapped_line_goes_on_and_list_items_and_blank_lines_do_not()
    {
        const string text = "The Council, having met in private on Monday,\ndecided nothing.\n- one drone\n- two ships\n\nA heading\n\nThe end";
        Assert.Equal(
            ["The Council, having met in private on Monday,\ndecided nothing.", "- one drone", "- two ships", "A heading", "The end"],
            SentenceSplitter.Split(text).Select(span => span.Of(text)));
    }

    [Fact]
    public void Every_character_but_white_space_is_in_exactly_one_sentence()
    {
        var pieces = Gen.Elements("Mr.", "No.", "5", "U.S.", "The", "drone", ".", "!", "…", "\"", "“", "”", "(", ")", " ", "\n", "\n\n", "- ", "[1]", "S/PV.9612", "é", "。", "»");
        var texts = from parts in Gen.ListOf(pieces) select string.Concat(parts);
        Check.One(Config.QuickThrowOnFailure.WithReplay(11, 1).WithMaxTest(3000), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var covered = new bool[text.Length];
            foreach (var span in SentenceSplitter.Split(text))
            {
                Assert.Equal(span.Of(text).Trim(), span.Of(text));
                Assert.NotEqual(0, span.Length);
                for (var i = span.Start; i < span.End; i++)
                {
                    Assert.False(covered[i]);
                    covered[i] = true;
                }
            }
            for (var i = 0; i < text.Length; i++) Assert.True(covered[i] || char.IsWhiteSpace(text[i]));
        }));
    }
}
