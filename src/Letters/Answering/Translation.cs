namespace Letters.Answering;

/// <summary>
/// Cited words in the reader's language, as a language model puts them. They are no words of the letter: they never stand between quotation
/// marks, and always after a label that says what they are.
/// </summary>
/// <param name="Language">ISO 639-1: the language they are in.</param>
/// <param name="Words">Plain, on one line.</param>
public sealed record Translation(string Language, string Words)
{
    /// <summary>What stands before the words, in the reader's language where we can say it, else in English.</summary>
    public string Label => Language switch
    {
        "fr" => "Traduction non officielle, par un modèle de langage",
        "es" => "Traducción no oficial, de un modelo de lenguaje",
        "de" => "Nichtamtliche Übersetzung durch ein Sprachmodell",
        "ru" => "Неофициальный перевод языковой модели",
        "zh" => "非官方译文，由语言模型生成",
        "ar" => "ترجمة غير رسمية من نموذج لغوي",
        _ => "Unofficial translation by a language model",
    };
}
