using Letters.Archive;
using Letters.Retrieval;

namespace Letters.Collation;

/// <summary>Whether two letters speak of the same correspondent.</summary>
internal static class SameCorrespondent
{
    /// <summary>Whether one of these is one of those.</summary>
    public static bool Agree(IReadOnlyList<Correspondent> these, IReadOnlyList<Correspondent> those) =>
        these.Any(one => those.Any(other => Agree(one, other)));

    /// <summary>
    /// The same name by its last word; or, where one of them is not named or a successor holds it, the same office of the same party;
    /// or the same party where neither name nor office tells otherwise.
    /// </summary>
    public static bool Agree(Correspondent one, Correspondent other)
    {
        if (one.Name is { } name && other.Name is { } otherName && Surname(name.Value) == Surname(otherName.Value)) return true;
        var parties = AreSame(one.Party, other.Party);
        if (parties == false) return false;
        var offices = AreSame(one.Office, other.Office);
        return offices == true || (parties == true && offices is null && (one.Name is null || other.Name is null));
    }

    /// <summary>Whether nothing known of the two says that they are different parties or people.</summary>
    public static bool MayAgree(Correspondent one, Correspondent other) =>
        Agree(one, other)
        || (AreSame(one.Party, other.Party) ?? (one.Name is null || other.Name is null || AreSame(one.Office, other.Office) == true));

    /// <summary>Both of one party, whoever writes for it.</summary>
    public static bool AreOfOneParty(Correspondent one, Correspondent other) => AreSame(one.Party, other.Party) == true;

    /// <summary>
    /// Whether the words name the correspondent: every word that tells one from others is one of his, "Iranian" of Iran's; words for an
    /// office count only where nothing else is said. Null where they say nothing.
    /// </summary>
    public static bool? AreNamed(string words, Correspondent who)
    {
        var named = Stems(words);
        if (named.Count == 0) return null;
        var his = Stems($"{who.Name?.Value} {who.Office?.Value} {who.Party?.Value}");
        var telling = named.Where(stem => !Offices.Contains(stem)).ToList();
        return telling.Count > 0
            ? telling.All(stem => his.Any(own => Fits(stem, own)))
            : named.IsSubsetOf(his);
    }

    /// <summary>Null where one is not known. "Vantora" and "Republic of Vantora" are the same.</summary>
    private static bool? AreSame(Proven<string>? one, Proven<string>? other)
    {
        if (one is null || other is null) return null;
        var (first, second) = (Stems(one.Value), Stems(other.Value));
        // Nothing is a part of everything, and says as little.
        if (first.Count == 0 || second.Count == 0) return null;
        return first.IsSubsetOf(second) || second.IsSubsetOf(first);
    }

    /// <summary>The last word of the name that is one; "Jr." and the like are not.</summary>
    private static string Surname(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse()
            .Where(word => word.Trim('.', ',') is not ("Jr" or "Sr" or "II" or "III" or "IV"))
            .Select(word => string.Concat(Stems(word).Order(StringComparer.Ordinal)))
            .FirstOrDefault(stems => stems.Length > 0) ?? name;

    private static HashSet<string> Stems(string words) => Terms.Of(words).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);

    private static bool Fits(string stem, string own) =>
        stem == own || (Math.Min(stem.Length, own.Length) >= 4
            && (stem.StartsWith(own, StringComparison.Ordinal) || own.StartsWith(stem, StringComparison.Ordinal)));

    private static readonly HashSet<string> Offices = Stems(
        """
        permanent representative ambassador minister foreign affairs president chair chairman chairperson mission government deputy acting
        charge d'affaires a.i. secretary general secretary-general prime embassy ministry observer delegation united nations un republic
        kingdom state states federal democratic people's islamic excellency mr mrs ms dr sir h.e. his her honourable council security
        représentant permanent ambassadeur ministre président mission représentante secrétaire général affaires étrangères république
        representante permanente embajador ministro presidente misión
        """);
}
