using System.Globalization;
using Letters.Reading.Formats.Documents;

namespace Letters.Reading.Formats.RichText;

/// <summary>
/// A Rich Text document (Rich Text Format Specification 1.9.1): its groups, the words in them, and which text they belong to. Words
/// are read as a reader sees them who accepts every tracked change. Marks of notes stay out of the sentence, as in Word documents.
/// </summary>
internal sealed class RtfDocument
{
    /// <summary>Groups within groups; word processors stay below a hundred.</summary>
    private const int DeepestGroup = 1_000;

    /// <summary>Boxes and notes within each other.</summary>
    private const int DeepestStory = 20;

    /// <summary>Paragraphs, cells, rows, boxes and notes together: more than any letter has, and what fits into memory.</summary>
    private const int MostPieces = 200_000;

    private readonly RtfTokenizer tokens;
    private readonly RtfFonts fonts = new();
    private readonly RtfStory body = new();
    private readonly Stack<RtfState> groups = new();
    private readonly Stack<RtfStory> stories = new();
    private readonly List<IReadOnlyList<TypedParagraph>> notes = [];
    private readonly Dictionary<RtfStoryKind, IReadOnlyList<TypedParagraph>> headers = [];
    private readonly List<byte> pending = [];
    private RtfState state = new(RtfDestination.Text, Font: 0);
    private int defaultFont;
    private int substitutes;
    private int hidden;
    private int length;
    private int pieces;
    private bool hasTitlePage;
    private bool isAtStart;
    private bool isExtension;

    private RtfDocument(ReadOnlyMemory<byte> bytes)
    {
        tokens = new RtfTokenizer(bytes);
        stories.Push(body);
    }

    private RtfStory Story => stories.Peek();

    /// <exception cref="UnreadableException">It is cut short, too deep or too long.</exception>
    public static OpenedFile Open(ReadOnlyMemory<byte> bytes)
    {
        var document = new RtfDocument(bytes);
        document.Read();
        var paragraphs = document.body.End(document.state);
        var header = document.headers.GetValueOrDefault(document.hasTitlePage ? RtfStoryKind.FirstHeader : RtfStoryKind.Header);
        return Typescript.Of(
            [
                .. Letterhead.Of(header ?? [], paragraphs),
                .. paragraphs,
                .. document.notes.SelectMany((note, i) => Asides.Of($"[{NumberFormat.Decimal(i + 1)}]", note)),
            ],
            document.hidden);
    }

    private void Read()
    {
        do
        {
            var token = tokens.Next();
            if (token.Kind == RtfTokenKind.End)
                throw new UnreadableException("is a Rich Text document cut short or broken", "a file that opens in a word processor was expected");
            if (token.Kind != RtfTokenKind.Byte) EndBytes();
            Meet(token);
        }
        while (groups.Count > 0);
    }

    private void Meet(RtfToken token)
    {
        if (token.Kind is RtfTokenKind.GroupStart or RtfTokenKind.GroupEnd) substitutes = 0;
        else if (substitutes > 0)
        {
            substitutes--;
            return;
        }
        switch (token.Kind)
        {
            case RtfTokenKind.GroupStart: BeginGroup(); break;
            case RtfTokenKind.GroupEnd: EndGroup(); break;
            case RtfTokenKind.Byte: Meet(token, token.Code); break;
            case RtfTokenKind.Symbol: Symbol((char)token.Code); break;
            case RtfTokenKind.Word: Word(token); break;
        }
        if (token is not { Kind: RtfTokenKind.GroupStart } and not { Kind: RtfTokenKind.Symbol, Code: (byte)'*' }) isAtStart = isExtension = false;
    }

    private void BeginGroup()
    {
        if (groups.Count >= DeepestGroup)
            throw TooDeep(DeepestGroup);
        groups.Push(state);
        state = state with { Begins = null };
        isAtStart = true;
        isExtension = false;
    }

    private void EndGroup()
    {
        if (state.Begins is { } kind) EndStory(kind);
        state = groups.Pop();
    }

    private void BeginStory(RtfState begun)
    {
        if (stories.Count > DeepestStory) throw TooDeep(DeepestStory);
        CountPiece();
        // In notes and boxes the look of the paragraph around them does not count.
        state = begun.WithoutParagraphProperties();
        stories.Push(new RtfStory());
    }

    private void EndStory(RtfStoryKind kind)
    {
        var paragraphs = stories.Pop().End(state);
        if (kind == RtfStoryKind.Box) Story.AddBox(paragraphs);
        else if (kind != RtfStoryKind.Footnote) headers.TryAdd(kind, paragraphs);
        else if (paragraphs.Any(paragraph => !paragraph.IsBlank)) notes.Add(paragraphs);
    }

    private void Meet(RtfToken token, byte code)
    {
        if (state.Destination == RtfDestination.Fonts) fonts.Declare(token);
        else if (state.Destination is RtfDestination.Text or RtfDestination.ListMark) pending.Add(code);
    }

    /// <summary>Characters of several bytes may be written partly as they stand and partly as numbers: they are put together first.</summary>
    private void EndBytes()
    {
        if (pending.Count == 0) return;
        var bytes = pending.ToArray();
        pending.Clear();
        Write(fonts.SymbolFontOf(state.Font) is { } font
            ? string.Concat(bytes.Select(code => SymbolFont.Sign(font, code)))
            : fonts.EncodingOf(state.Font).GetString(bytes));
    }

    private void Write(string text)
    {
        if (state.IsDeleted || state.Destination is not (RtfDestination.Text or RtfDestination.ListMark)) return;
        if (state.IsHidden)
        {
            hidden += text.Count(c => !char.IsWhiteSpace(c));
            return;
        }
        length += text.Length;
        if (length > CanonicalText.LongestText)
            throw new UnreadableException(
                "holds too long a text",
                $"texts up to {CanonicalText.LongestText.ToString("N0", CultureInfo.InvariantCulture)} characters are read");
        (state.Destination == RtfDestination.ListMark ? Story.Mark : Story.Words).Append(text);
    }

    private void Symbol(char symbol)
    {
        switch (symbol)
        {
            case '*': isExtension = isAtStart; break;
            case '~': Write(" "); break;
            case '_': Write("-"); break;
            case '\t': Write("\t"); break;
            case '\n' or '\r': EndParagraph(); break;
        }
    }

    private void Word(RtfToken token)
    {
        var begun = RtfDestinations.Begin(state, token.Name, isExtension);
        if (begun.Begins is not null && state.Begins is null) BeginStory(begun);
        else state = begun;
        if (state.Destination == RtfDestination.Fonts) fonts.Declare(token);
        else if (state.Destination != RtfDestination.Skipped) Act(token);
    }

    private void Act(RtfToken token)
    {
        switch (token.Name)
        {
            case "ansicpg" when token.Number is { } codePage: fonts.DocumentCodePage = codePage; break;
            case "mac": fonts.DocumentCodePage = 10000; break;
            case "pc": fonts.DocumentCodePage = 437; break;
            case "pca": fonts.DocumentCodePage = 850; break;
            case "deff": state = state with { Font = defaultFont = token.Number ?? 0 }; break;
            case "titlepg": hasTitlePage = true; break;
            case "u" when token.Number is { } number: Unicode(number); break;
            case "par" or "sect": EndParagraph(); break;
            case "cell" or "nestcell" when Counts:
                CountPiece();
                Story.EndCell(state, token.Name == "nestcell");
                break;
            case "row" or "nestrow" when Counts:
                CountPiece();
                Story.EndRow(state, token.Name == "nestrow");
                break;
            default:
                if (RtfWords.Of(token.Name) is { } words) Write(words);
                else state = RtfProperties.After(state, token, defaultFont);
                break;
        }
    }

    private bool Counts => !state.IsDeleted;

    private void EndParagraph()
    {
        // A paragraph whose mark is deleted runs on into the next.
        if (!Counts || state.Destination != RtfDestination.Text) return;
        CountPiece();
        Story.EndParagraph(state);
    }

    private void CountPiece()
    {
        if (++pieces > MostPieces)
            throw new UnreadableException(
                "has too many parts", $"documents of up to {MostPieces.ToString("N0", CultureInfo.InvariantCulture)} paragraphs and cells are read");
    }

    private static UnreadableException TooDeep(int deepest) => new(
        "is nested too deeply", $"documents of up to {deepest.ToString("N0", CultureInfo.InvariantCulture)} levels are read");

    /// <summary>A signed 16-bit number; characters beyond are two of them. What stands in for it, for old programs, follows.</summary>
    private void Unicode(int number)
    {
        var c = (char)(ushort)number;
        Write((c is >= '\uF000' and <= '\uF0FF' ? SymbolFont.Sign(fonts.SymbolFontOf(state.Font) ?? "Symbol", c) : c).ToString());
        substitutes = state.Substitutes;
    }
}
