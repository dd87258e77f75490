using System.Collections.Frozen;

namespace Letters.Reading.Sentences;

/// <summary>
/// Words that are written with a full stop inside a sentence, in English, French, German and Spanish. Without their last stop.
/// </summary>
internal static class Abbreviations
{
    /// <summary>A name or further word always follows.</summary>
    public static bool NeverEnds(string word) => BeforeNames.Contains(word);

    /// <summary>
    /// A number follows: "No. 5", "para. IV"; without one the word stands at the end of its sentence: "The answer is no."
    /// </summary>
    public static bool AwaitsNumber(string word) => BeforeNumbers.Contains(word);

    /// <summary>May stand at the end or not: "U.S.", "etc.". "U.N", "p.m" and the like are known by their inner stop.</summary>
    public static bool MayEnd(string word) =>
        Open.Contains(word)
        || (word.Split('.') is { Length: > 1 } letters && letters.All(l => l.Length is 1 or 2 && l.All(char.IsLetter)));

    /// <summary>
    /// Words that begin sentences and are no part of names: after "U.S." or "etc." they tell that a sentence ended.
    /// </summary>
    public static bool OpensSentence(string word) => Openers.Contains(word);

    private static readonly FrozenSet<string> BeforeNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Mr", "Mrs", "Ms", "Messrs", "Mx", "Dr", "Drs", "Prof", "H.E", "H.H", "H.R.H", "H.M", "S.E", "S.E.M", "Hon", "Rt",
        "St", "Ste", "Gen", "Col", "Lt", "Maj", "Capt", "Cpt", "Sgt", "Adm", "Brig", "Amb", "Sen", "Rep", "Gov", "Pres",
        "Rev", "Supt", "Insp", "Lieut", "Fr", "cf", "e.g", "i.e", "viz", "vs", "ca", "approx", "esp", "incl", "excl", "ibid",
        "Mme", "Mmes", "Mlle", "MM", "Mgr", "Vve", "Hr", "Frl", "bzw", "z.B", "d.h", "u.a", "sog", "vgl", "ggf", "Sr", "Sra",
        "Sres", "Srta", "Dña", "Excmo", "Excma", "Ilmo", "Ilma", "Ud", "Uds", "p.ej");

    private static readonly FrozenSet<string> BeforeNumbers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "No", "Nos", "Nr", "Nrs", "Núm", "Art", "Arts", "Para", "Paras", "Par", "P", "Pp", "Vol", "Vols", "Ch", "Chap", "Sec",
        "Sect", "Fig", "Figs", "Tab", "Ref", "Res", "Doc", "Docs", "Add", "Corr", "Ser", "Suppl", "Ann", "App", "Abs", "Ziff",
        "Bd", "Párr", "Párrs", "Pág", "Págs", "Tel", "Ext", "Ed", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
        "Sept", "Oct", "Nov", "Dec", "f", "ff", "n", "nn", "l", "ll", "Reg", "Regs", "Cl", "Cls", "Subpara", "Subparas", "Mtg");

    private static readonly FrozenSet<string> Open = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "etc", "al", "Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Dept", "Govt", "Univ", "Ave", "Blvd", "usw", "Esq", "Ret",
        "Cía", "Bhd", "Pty");

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.Ordinal,
        "The", "This", "That", "These", "Those", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We", "Our", "I",
        "My", "You", "Your", "In", "On", "At", "As", "By", "For", "From", "To", "With", "If", "When", "While", "Where",
        "After", "Before", "Since", "Until", "But", "And", "Or", "Nor", "Yet", "So", "Thus", "Therefore", "However",
        "Moreover", "Furthermore", "Nevertheless", "Consequently", "Accordingly", "Meanwhile", "There", "Here", "What", "Who",
        "Why", "How", "No", "Not", "All", "Any", "Each", "Every", "Some", "Such", "Please", "According", "During", "Despite",
        "Although", "Because", "Both", "Then", "Now", "Today", "Let", "Le", "La", "Les", "Un", "Une", "Ce", "Cette", "Ces",
        "Il", "Elle", "Ils", "Nous", "Vous", "En", "Dans", "Par", "Pour", "Mais", "Der", "Die", "Das", "Ein", "Eine",
        "Dieser", "Diese", "Dieses", "Es", "Er", "Sie", "Wir", "Ich", "Im", "Am", "Aber", "El", "Los", "Las", "Una", "Este",
        "Esta", "Estos", "Por", "Para", "Pero", "Con", "Al", "Del");
}
