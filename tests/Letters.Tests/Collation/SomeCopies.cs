using System.Text;
using Letters.Archive;
using Letters.Collation;
using Letters.Tests.Reading;

namespace Letters.Tests.Collation;

/// <summary>A letter of our own invention, and ways to make copies of it and letters like it.</summary>
internal static class SomeCopies
{
    public const string Body = """
        On instructions from my Government, I draw your attention to the harbour of Corran, where on the night of 13 April 2031 four grey launches without lights entered the inner basin and remained there until dawn.

        The harbour master, who had not been told of their coming, asked for their papers. He was shown a licence for the carriage of salt, issued two years earlier to an owner who has since died. No salt was found on board, and the crews declined to open the forward holds.

        My Government considers that such visits endanger the fishing fleet, which puts to sea at that hour, and asks that notice be given of every further visit at least two days before. It is ready to receive an officer of the Straits Commission at Corran and to show him the log of the signal station.

        I should be grateful if you would have this letter circulated as a document of the Council.
        """;

    private const string Closing = "Please accept, Excellency, the assurances of my highest consideration.";

    public static Letter Original(string body = Body, string source = "original.txt", string number = "7731", string date = "20 April 2031", string to = "President of the Council of the Straits") =>
        Read($"Permanent Mission of Norland to the Council of the Straits\n\nNo. {number}\n\n{date}\n\nExcellency,\n\n{body}\n\n{Closing}\n\nIda Harrowgate\nPermanent Representative\n\nH.E. Mr. Tomas Belling\n{to}", source);

    /// <summary>Printed by the Council under a symbol, without number.</summary>
    public static Letter Reprint(string body = Body) =>
        Read($"Council of the Straits\nS/2031/77\nDistr.: General\n\nLetter dated 20 April 2031 from the Permanent Representative of Norland addressed to the President of the Council of the Straits\n\n{body}\n\n(Signed) Ida Harrowgate", "reprint.txt");

    public static Letter PressCopy(string body = Body) =>
        Read($"# Norland writes to the Council\n\nBy Mara Quill\n\nCORRAN, 22 April 2031 – The Courier prints in full the letter that Norland has sent.\n\n{body}\n\nThe Council is expected to meet next week.", "courier.md");

    /// <summary>One letter in so many is misread as a scan would.</summary>
    public static string Misread(string text, int everyNth, int seed)
    {
        var random = new Random(seed);
        var noisy = new StringBuilder(text);
        for (var i = 0; i < noisy.Length; i++)
            if (char.IsAsciiLetterLower(noisy[i]) && random.Next(everyNth) == 0)
                noisy[i] = noisy[i] switch { 'e' => 'c', 'l' => '1', 'o' => '0', 'n' => 'u', 'h' => 'b', var c => (char)('a' + ((c - 'a' + 1) % 26)) };
        return noisy.ToString();
    }

    public static Letter Read(string text, string source) => Reads.Letter(text, source);

    public static CollatedLetters Collated(params Letter[] letters) => new Collator().Collate([.. letters.OrderBy(letter => letter.Id)]);
}
