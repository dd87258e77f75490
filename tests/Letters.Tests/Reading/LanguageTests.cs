namespace Letters.Tests.Reading;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "The boats were counted in the harbour and none of them was missing.")]
    [InlineData("en", "My Government has the honour to inform the Council of the following.")]
    [InlineData("fr", "Les bateaux ont été comptés dans le port et aucun d’eux ne manquait.")]
    [InlineData("fr", "Mon Gouvernement a l’honneur d’informer le Conseil de ce qui suit.")]
    [InlineData("es", "Los barcos fueron contados en el puerto y no faltaba ninguno de ellos.")]
    [InlineData("es", "Mi Gobierno tiene el honor de informar al Consejo de lo siguiente por la presente.")]
    [InlineData("de", "Die Boote wurden im Hafen gezählt, und keines von ihnen fehlte.")]
    [InlineData("de", "Meine Regierung beehrt sich, dem Rat das Folgende mitzuteilen, wie es die Lage gebietet.")]
    [InlineData("pt", "Os barcos foram contados no porto e não faltava nenhum deles.")]
    [InlineData("pt", "O meu Governo tem a honra de informar o Conselho do seguinte, com os melhores cumprimentos.")]
    [InlineData("it", "Le barche sono state contate nel porto e non ne mancava nessuna.")]
    [InlineData("it", "Il mio Governo ha l’onore di informare il Consiglio di quanto segue nella presente.")]
    [InlineData("ru", "Лодки были пересчитаны в порту, и ни одна из них не пропала.")]
    [InlineData("uk", "Човни були перелічені в порту, і жоден із них не зник.")]
    [InlineData("ar", "تم إحصاء القوارب في الميناء ولم يفقد منها أي قارب.")]
    [InlineData("fa", "قایق‌ها در بندر شمرده شدند و هیچ یک از آنها گم نشده بود.")]
    [InlineData("he", "הסירות נספרו בנמל ואף אחת מהן לא נעדרה.")]
    [InlineData("zh", "港口里的船只已经清点完毕，没有一艘失踪。")]
    [InlineData("ja", "港の船はすべて数えられ、一隻も失われていなかった。")]
    [InlineData(null, "S/2031/305")]
    [InlineData(null, "Port Meridian, Elbria")]
    [InlineData(null, "Łodzie zostały policzone w porcie i żadnej nie brakowało.")]
    public void A_sentence_tells_its_language_or_leaves_it_open(string? language, string sentence) =>
        Assert.Equal(language, Reads.Letter(sentence).Language);
}
