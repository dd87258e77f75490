using System.Text.RegularExpressions;
using Letters.Archive;
using Letters.Collation.Names;
using Letters.Retrieval;

namespace Letters.Answering;

/// <summary>
/// A party whose words are asked for, as the question names it: a State ("Elbria", "the Dutch"), its seat of government ("Moscow"), an
/// organ, a person.
/// </summary>
internal sealed partial class AskedParty
{
    private readonly string name;
    private readonly NameVariants names;
    private readonly IReadOnlyList<string> calledAlso;
    private readonly IReadOnlyList<IReadOnlyList<string>> stems;
    private readonly HashSet<string> offices = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ownStems = new(StringComparer.Ordinal);
    private readonly List<string> parties;
    private readonly PostsAbroad posts;

    /// <param name="held">The letters held: they tell which office a person has.</param>
    public AskedParty(string name, NameVariants names, IReadOnlyList<Letter> held)
    {
        posts = new PostsAbroad(held);
        parties = [.. held.Select(letter => letter.Header.Sender?.Party?.Value).OfType<string>().Distinct()];
        this.name = Article().Replace(name, "");
        this.names = names;
        calledAlso = [this.name, .. SeatsOfGovernment.StatesOf(name).Concat(SeatsOfGovernment.StatesOf(this.name)).Distinct()];
        stems =
        [
            .. calledAlso.Select(StemsOf).Where(own => own.Count > 0),
            .. calledAlso.SelectMany(names.In).SelectMany(known => known.Variants).Where(variant => variant.HeldOn is null && variant.Stems is not ["us"]).Select(variant => variant.Stems),
        ];
        foreach (var sender in held.Select(letter => letter.Header.Sender).OfType<Correspondent>())
            if (sender is { Name: not null, Office: { } office } && LetterReferences.Fits(this.name, sender with { Office = null, Party = null }))
            {
                offices.Add(office.Value);
                ownStems.UnionWith(LetterReferences.TermsOf(sender));
            }
    }

    /// <summary>As the question names it.</summary>
    public string Name => name;

    /// <summary>Whether the letter speaks for the party: written by it, for it, from its seat of government, or to pass on its words.</summary>
    public bool Writes(Letter letter)
    {
        // A reporter writes for nobody he writes about, wherever he is.
        if (stems.Count == 0 || letter.Header.Kind == LetterKind.PressArticle) return false;
        if (letter.Header.Sender is not { } sender) return IsFromItsSeat(letter) && !posts.Wrote(letter);
        var own = new Correspondent(sender.Name, Own(sender.Office), Own(sender.Party));
        return calledAlso.Any(called => LetterReferences.Fits(called, own)) || (IsFromItsSeat(letter) && !IsOfAnother(sender) && !posts.Wrote(letter)) || PassesOn(letter, sender);
    }

    /// <summary>Whether a post reports from the party's seat of government: what it passes on there may be the party's.</summary>
    public bool IsReportedOnIn(Letter letter) => letter.Header.Kind != LetterKind.PressArticle && IsFromItsSeat(letter) && !Writes(letter);

    /// <summary>Whether a post at the party's seat passes on a text of the party, or of nobody it names.</summary>
    public bool IsPassedOnIn(RankedSentence ranked) =>
        PassedOn.At(ranked.Evidence.Letter, ranked.Span) is { IsSure: true } passed
        && (passed.Speaker is not { } speaker || IsCalled(speaker) || SeatsOfGovernment.IsOfTheGovernmentThere(speaker));

    /// <summary>Whether the sentence, in whatever letter, says what the party says.</summary>
    public bool SpeaksIn(RankedSentence ranked)
    {
        var letter = ranked.Evidence.Letter;
        if (RelayedSpeech.In(letter, ranked.Span) is { Speaker: { } speaker })
        {
            if (IsCalled(speaker) || (IsFromItsSeat(letter) && SeatsOfGovernment.IsOfTheGovernmentThere(speaker))) return true;
            if (IsAnother(speaker)) return false;
        }
        var near = Neighbourhood.Of(ranked);
        return stems.Any(own => new AskedSpeaker(name, own, IsByRole: false, []).MaySpeakIn(near)) || IsUnderItsName(ranked);
    }

    /// <summary>
    /// The same, where no more than the words of the sentence may tell: the one who speaks is called by the party's name, or was introduced so;
    /// that the party stands nearby, or "he" after it, is not enough.
    /// </summary>
    public bool SurelySpeaksIn(RankedSentence ranked, RelayedSpeech relayed)
    {
        if (IsUnderItsName(ranked)) return true;
        var near = Neighbourhood.Of(ranked);
        if (relayed.Speaker is not { } speaker) return !Speech.IsByPronoun(near.Words) && !relayed.MayBeTheAuthors && stems.Any(own => Speech.IsBy(own, near.Words));
        return IsCalled(speaker)
            || (IsFromItsSeat(ranked.Evidence.Letter) && SeatsOfGovernment.IsOfTheGovernmentThere(speaker))
            || (!IsAnother(speaker) && stems.Any(own => own.All(near.IntroducesSpeaker)));
    }

    /// <summary>"Elbria. The ambassador denied …": a paragraph under the party's name tells what it says.</summary>
    private bool IsUnderItsName(RankedSentence ranked)
    {
        var text = ranked.Evidence.Letter.Text;
        var line = text[(text.LastIndexOf('\n', ranked.Span.Start) + 1)..ranked.Span.End];
        return Heading().Match(line) is { Success: true } heading && StemsOf(heading.Value) is var above && stems.Any(own => own.All(above.Contains));
    }

    /// <summary>Whether words of the letter that are shown as relayed are the party's: those of whoever is called so, or passed on in a letter for it.</summary>
    public bool IsSaidToSpeakIn(Letter letter, RelayedSpeech relayed) =>
        relayed.Speaker is { } speaker ? IsCalled(speaker)
            : !relayed.MayBeTheAuthors && letter.Header.Sender is { } sender && PassesOn(letter, sender);

    /// <summary>"the representative of Elbria", "the Elbrian authorities", "the President" of one who holds that office.</summary>
    private bool IsCalled(string speaker) =>
        calledAlso.Any(called => LetterReferences.Fits(called, new Correspondent(null, null, new Proven<string>(speaker, default))))
        || (StemsOf(speaker) is { Count: > 0 } said && offices.Any(office => IsHolder(office, said, speaker)));

    /// <summary>Whoever speaks for a State or party that is not this one.</summary>
    private bool IsAnother(string speaker) =>
        NameVariants.OfStates.In(speaker).Count > 0
        || parties.Exists(party => StemsOf(party) is { Count: > 0 } other && other.TrueForAll(StemsOf(speaker).Contains));

    private bool IsFromItsSeat(Letter letter) =>
        letter.Header.Place is { } place && SeatsOfGovernment.IsOne(place.Value)
        && (string.Equals(place.Value, name, StringComparison.OrdinalIgnoreCase)
            || SeatsOfGovernment.StatesOf(place.Value).Any(state => stems.Any(own => own.SequenceEqual(StemsOf(state)))));

    /// <summary>An embassy in Moscow does not write for Moscow, nor does whoever writes for another State.</summary>
    private bool IsOfAnother(Correspondent sender) =>
        new[] { sender.Office?.Value, sender.Party?.Value }.OfType<string>().Any(words => Envoy().IsMatch(words)
            || NameVariants.OfStates.In(words).Any(state => !stems.Any(own => own.SequenceEqual(state.Stems))));

    /// <summary>"You should deliver the following letter addressed by the President": a department writes down what another says.</summary>
    private bool PassesOn(Letter letter, Correspondent sender)
    {
        // A note verbale is a mission's own; what it answers is named in it as well.
        if (letter.Annexes.Count == 0 && (sender.Name is not null || letter.Header.Kind == LetterKind.NoteVerbale)) return false;
        var opening = letter.Text[..Math.Min(letter.Text.Length, Opening)].Replace('\n', ' ');
        // The first that is named is passed on; those after it are spoken of.
        return PassesOnWords().Match(opening) is { Success: true } first && StemsOf(first.Groups["who"].Value.Split(" to ")[0]) is { Count: > 0 } said
            && (stems.Any(own => own.All(said.Contains)) || offices.Any(office => IsHolder(office, said, first.Groups["who"].Value)));
    }

    /// <summary>Many are permanent representatives: of a State that is named with the office, it has to be the party's.</summary>
    private bool IsHolder(string office, List<string> said, string words) =>
        StemsOf(office).All(said.Contains) && NameVariants.OfStates.In(words).All(state => state.Stems.All(ownStems.Contains));

    /// <summary>Where a letter says what it passes on, in characters.</summary>
    private const int Opening = 2_000;

    /// <summary>What one is, without where: an "Embassy in the Soviet Union" is not the Soviet Union's.</summary>
    private static Proven<string>? Own(Proven<string>? words) =>
        words is { } proven ? proven with { Value = Elsewhere().Replace(proven.Value, "") } : null;

    private static List<string> StemsOf(string words) => [.. Terms.Of(words).Select(token => token.Stem)];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex("^the ", Options)]
    private static partial Regex Article();

    [GeneratedRegex(" (in|to|at) .*$", Options)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(embassy|legation|consulate|ambassador|envoy|high commission(er)?)\b", Options)]
    private static partial Regex Envoy();

    /// <summary>"Elbria.", "Vantora and the Principality of Aubrelle:"</summary>
    [GeneratedRegex(@"^\W*((\p{Lu}[\p{L}\p{M}'’-]*|and|the|of),? ?){1,14}[.:]\W", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"\b(letter|message|text|reply|statement|report|communication|note)s? ((addressed|dated?|sent|signed|prepared|made|received) )*(of|from|by) (the )?(?<who>\p{L}[\p{L}’'-]*( (of |the )?\p{L}[\p{L}’'-]*){0,3})"
        + @"|\b(?<who>\p{L}+( \p{L}+)?)['’]s? (letter|message|reply|statement|report|communication|note)\b", Options)]
    private static partial Regex PassesOnWords();
}
