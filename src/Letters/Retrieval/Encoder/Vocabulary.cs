using System.Text.Json;

namespace Letters.Retrieval.Encoder;

/// <summary>
/// The pieces of words the encoder knows, each with the logarithm of how often it was seen, kept as a tree of letters so that
/// all pieces a text may go on with are found in one walk. A piece's id is its place in the file.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The id of everything the vocabulary does not know.</summary>
    public const int Unknown = 0;

    /// <summary>What stands for a blank in a piece: those that begin with it begin a word.</summary>
    public const char Blank = '\u2581';

    private const string FileName = "vocab.json";
    /// <summary>The first ids are marks of the model, not pieces of text.</summary>
    private const int Reserved = 6;

    private readonly Dictionary<long, int> steps = [];
    private readonly List<Piece?> pieceAt = [null];
    private readonly List<int> lengths = [];
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> wordLookup;

    /// <summary>How many ids there are.</summary>
    public int Count => lengths.Count;

    /// <summary>A vocabulary of pieces with their scores, whose ids are their places.</summary>
    public Vocabulary(IEnumerable<(string Text, double Score)> pieces)
    {
        wordLookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (text, score) in pieces)
        {
            var id = lengths.Count;
            lengths.Add(text.Length);
            if (id < Reserved) continue;
            var node = 0;
            foreach (var c in text)
            {
                if (!steps.TryGetValue(Key(node, c), out var next))
                {
                    next = pieceAt.Count;
                    pieceAt.Add(null);
                    steps.Add(Key(node, c), next);
                }
                node = next;
            }
            // A piece listed twice counts as it stands last.
            pieceAt[node] = new Piece(id, score);
            if (text[0] == Blank) words[text[1..]] = id;
        }
    }

    /// <summary>Reads "vocab.json": an array of pairs of a piece and its score.</summary>
    /// <exception cref="InvalidDataException">The file is missing or holds something else.</exception>
    public static Vocabulary Read(string folder)
    {
        using var json = FolderFiles.Parse(folder, FileName);
        try
        {
            // Seven pieces holding a colon have no score; TensorFlow.js counts nothing as 0.
            return new Vocabulary(json.RootElement.EnumerateArray().Select(pair =>
                (pair[0].GetString() is { Length: > 0 } text ? text : throw new FormatException("a piece is empty"),
                 pair[1].ValueKind == JsonValueKind.Null ? 0 : pair[1].GetDouble())));
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException(
                $"{Path.Combine(folder, FileName)} is not a vocabulary: expected pairs of a piece and its score, but {e.Message}", e);
        }
    }

    /// <summary>The length of a piece in UTF-16 code units.</summary>
    public int LengthOf(int id) => lengths[id];

    /// <summary>The id of the piece that is the whole word; -1 where there is none.</summary>
    public int FindWord(ReadOnlySpan<char> word) => wordLookup.TryGetValue(word, out var id) ? id : -1;

    /// <summary>Goes one letter further down the tree; it begins at node 0. False: no piece goes on this way.</summary>
    public bool TryStep(ref int node, char letter) => steps.TryGetValue(Key(node, letter), out node);

    /// <summary>The piece that ends at this node, if one does.</summary>
    public Piece? PieceAt(int node) => pieceAt[node];

    private static long Key(int node, char letter) => ((long)node << 16) | letter;

    internal readonly record struct Piece(int Id, double Score);
}
