namespace Letters.Evaluation;

/// <summary>The area under the receiver's curve: how often a good one is above a bad one, ties counting half.</summary>
internal static class Auroc
{
    /// <returns>0 to 1; not a number where either is empty.</returns>
    public static double Of(IEnumerable<double> good, IEnumerable<double> bad)
    {
        var all = good.Select(value => (value, isGood: true)).Concat(bad.Select(value => (value, isGood: false))).OrderBy(pair => pair.value).ToList();
        double above = 0, goods = 0, bads = 0;
        foreach (var tied in all.GroupBy(pair => pair.value))
        {
            double goodHere = tied.Count(pair => pair.isGood), badHere = tied.Count() - goodHere;
            above += goodHere * (bads + (badHere / 2));
            (goods, bads) = (goods + goodHere, bads + badHere);
        }
        return above / (goods * bads);
    }
}
