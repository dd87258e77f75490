using Letters.Archive;

namespace Letters.Answering;

/// <summary>
/// What the bot says, whatever the channel: every renderer draws this one object. Exactly one of <see cref="Grounded"/>,
/// <see cref="NotInLetters"/> and <see cref="OutOfScope"/>.
/// </summary>
public abstract record Answer
{
    private protected Answer()
    {
    }

    /// <summary>The question as it was asked.</summary>
    public required string Question { get; init; }

    /// <summary>The question as it was understood, when a follow-up had to be completed from what was asked before; else the same.</summary>
    public required string UnderstoodAs { get; init; }

    /// <summary>
    /// What is said, one statement a claim, each with its citations. Of <see cref="NotInLetters"/> at most one, what the letters say nearest
    /// to the question; none <see cref="OutOfScope"/>.
    /// </summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>The sources, numbered 1, 2, 3 … in the order of first use, none unused.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>How well the letters support what is said: 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Whether a language model put it into words. What it quotes is cut from the letters all the same.</summary>
    public bool ByModel { get; init; }

    /// <summary>How the answer came about; null for words that are no answer.</summary>
    public Explanation? Why { get; init; }

    /// <summary>Questions that might be asked next; at most four.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>The words of the answer as Markdown, with bare [n] marks.</summary>
    public abstract string Text { get; }

    /// <summary>The same words without Markdown, for a terminal.</summary>
    public abstract string PlainText { get; }

    /// <summary>A line for each citation that has a translation, after its label and number.</summary>
    private protected IEnumerable<string> Translations(Func<string, string> written) =>
        from citation in Citations
        let translation = citation.Translation
        where translation is not null
        select written(translation.Label) + FormattableString.Invariant($" [{citation.Number}]: ") + written(translation.Words);

    private protected static string Lines(IEnumerable<string> lines) => string.Join("\n\n", lines.Where(line => line.Length > 0));
}

/// <summary>An answer every statement of which is proven by a citation.</summary>
public sealed record Grounded : Answer
{
    public AnswerForm Form { get; init; }

    /// <summary>The letter that answers best, which a conversation goes on about; null where none stands out.</summary>
    public LetterId? Foremost { get; init; }

    /// <summary>A line before the statements, such as a count; empty for most answers. It claims nothing the statements do not show.</summary>
    public string Preface { get; init; } = "";

    /// <summary>A line after the statements, such as how much was left out; empty for most answers. It claims nothing of what letters say.</summary>
    public string More { get; init; } = "";

    /// <summary>An answer that was stopped while it grew, as what it came to.</summary>
    public Grounded Stopped() => this with { More = "Stopped here; there may be more to say." };

    public override string Text => Lines([Preface, .. Statements.Select(s => s.Markdown), .. Translations(QuoteMarkdown.Escape), QuoteMarkdown.Escape(More)]);

    public override string PlainText => Lines([Preface, .. Statements.Select(s => s.Text), .. Translations(words => words), More]);
}

/// <summary>
/// The letters held do not answer the question. Where they say something near to it, for instance the same of another day, the one
/// statement says so with its proof.
/// </summary>
public sealed record NotInLetters : Answer
{
    /// <summary>What was searched, for what, and the nearest letter, in plain sentences without Markdown.</summary>
    public required string Explanation { get; init; }

    public override string Text => Lines([QuoteMarkdown.Escape(Explanation), .. Statements.Select(s => s.Markdown), .. Translations(QuoteMarkdown.Escape)]);

    public override string PlainText => Lines([Explanation, .. Statements.Select(s => s.Text), .. Translations(words => words)]);
}

/// <summary>Not a question about letters: a greeting, thanks, a call for help.</summary>
public sealed record OutOfScope : Answer
{
    public required string Reply { get; init; }

    public override string Text => QuoteMarkdown.Escape(Reply);

    public override string PlainText => Reply;
}

/// <summary>One claim with its speaker and its proof.</summary>
/// <param name="Text">Plain words: who said it, in which office, when; the verbatim sentence in quotation marks; [n].</param>
/// <param name="Markdown">The same, with the asked-for words in bold.</param>
/// <param name="Speaker">Whose words are quoted; null for a plain header fact such as a date.</param>
/// <param name="Citations">The numbers of the citations that prove it; never empty.</param>
public sealed record Statement(string Text, string Markdown, string? Speaker, IReadOnlyList<int> Citations)
{
    /// <summary>When it was, in the letter's own words between quotation marks, as <see cref="Text"/> begins before a colon; null but in a timeline.</summary>
    public string? When { get; init; }
}

/// <summary>Where the words stand that prove a statement. <see cref="Quote"/> is the slice of the letter's text at <see cref="Span"/>.</summary>
/// <param name="Number">The n of [n].</param>
/// <param name="Reference">The letter's own number.</param>
/// <param name="Symbols">The symbols the letter carries, then those it mentions.</param>
/// <param name="Sender">"Amir Sa'ed Iravani, Permanent Representative, Islamic Republic of Iran".</param>
/// <param name="Paragraph">The number of the body paragraph; 0 in the letterhead or signature.</param>
public sealed record Citation(
    int Number,
    LetterId Letter,
    string Source,
    string Title,
    string? Reference,
    IReadOnlyList<string> Symbols,
    LetterDate? Date,
    string? Sender,
    int Paragraph,
    Span Span,
    string Quote)
{
    /// <summary>What a model makes of the words for a reader of another language; null where they need none, or none could be trusted.</summary>
    public Translation? Translation { get; init; }

    /// <summary>The page that shows the letter with exactly these words highlighted, relative to the service's own address.</summary>
    public string Url => $"/letters/{Letter}?at={Span.Start},{Span.Length}#p{Paragraph}";
}
