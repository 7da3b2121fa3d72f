using Levain.Definitions;
using MathNet.Numerics.Statistics;

namespace Levain.Validating.Leakage;

/// <summary>The values of one column beside the labels of their rows.</summary>
/// <param name="Name">The column.</param>
/// <param name="IsNumber">Values are ordered; else they name categories.</param>
/// <param name="Values">NaN where there is none.</param>
/// <param name="Labels">0 and 1, classes by index, or numbers.</param>
/// <param name="IsLearnt">Whether a row is learnt from; by the others it is judged.</param>
internal sealed record LabelledColumn(
    string Name, bool IsNumber, IReadOnlyList<double> Values, IReadOnlyList<double> Labels, IReadOnlyList<bool> IsLearnt)
{
    private const int Bins = 64;

    /// <summary>
    /// How well the column alone tells the label, on rows that it was not learnt from:
    /// ROC-AUC of a yes or no, accuracy of classes, R squared of a number; NaN where the rows cannot say.
    /// </summary>
    public double Score(ModelKind kind)
    {
        var judged = Enumerable.Range(0, Values.Count).Where(i => !IsLearnt[i]).ToList();
        var told = judged.ConvertAll(Tell(kind));
        var labels = judged.ConvertAll(i => Labels[i]);
        return kind switch
        {
            ModelKind.Multiclass => labels.Distinct().Count() < 2 ? double.NaN : told.Zip(labels, (t, l) => t == l ? 1.0 : 0).Average(),
            ModelKind.Binary => new[] { Auc(told, labels), RankAuc() }.Where(a => !double.IsNaN(a)).DefaultIfEmpty(double.NaN).Max(),
            _ => RSquared(told, labels),
        };
    }

    // What the rows that are learnt from say of a value: the mean label of its bin, or the most frequent class.
    private Converter<int, double> Tell(ModelKind kind)
    {
        var learnt = Enumerable.Range(0, Values.Count).Where(i => IsLearnt[i]).ToList();
        if (learnt.Count == 0) return _ => double.NaN;
        var edges = IsNumber ? Edges(learnt) : [];
        var overall = Summary(kind, learnt.Select(i => Labels[i]));
        var bins = learnt.GroupBy(i => BinOf(Values[i], edges)).ToDictionary(g => g.Key, g => Summary(kind, g.Select(i => Labels[i])));
        return i => bins.GetValueOrDefault(BinOf(Values[i], edges), overall);
    }

    private double[] Edges(List<int> learnt)
    {
        var sorted = learnt.Select(i => Values[i]).Where(v => !double.IsNaN(v)).Order().ToArray();
        if (sorted.Length == 0) return [];
        return [.. Enumerable.Range(1, Bins - 1).Select(b => sorted[b * sorted.Length / Bins]).Distinct()];
    }

    // Missing is a bin of its own: that a value is there may tell the label, too.
    private double BinOf(double value, double[] edges)
    {
        if (double.IsNaN(value)) return -1;
        if (!IsNumber) return value;
        var at = Array.BinarySearch(edges, value);
        return at >= 0 ? at + 1 : ~at;
    }

    private static double Summary(ModelKind kind, IEnumerable<double> labels) => kind == ModelKind.Multiclass
        ? labels.CountBy(l => l).OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key
        : labels.Average();

    // The order of the values themselves needs no learning, and so no half of the rows.
    private double RankAuc()
    {
        if (!IsNumber || Values.Any(double.IsNaN)) return double.NaN;
        var area = Auc([.. Values], [.. Labels]);
        return Math.Max(area, 1 - area);
    }

    // Mann and Whitney's count of pairs in the right order, ties as halves.
    private static double Auc(List<double> scores, List<double> labels)
    {
        var ranks = scores.Ranks();
        var positives = labels.Count(l => l > 0.5);
        var negatives = labels.Count - positives;
        if (positives == 0 || negatives == 0) return double.NaN;
        var sum = ranks.Zip(labels, (r, l) => l > 0.5 ? r : 0).Sum();
        return (sum - (positives * (positives + 1.0) / 2)) / ((double)positives * negatives);
    }

    private static double RSquared(List<double> told, List<double> labels)
    {
        if (labels.Count == 0) return double.NaN;
        var mean = labels.Average();
        var total = labels.Sum(l => (l - mean) * (l - mean));
        return 1 - (told.Zip(labels, (t, l) => (l - t) * (l - t)).Sum() / total);
    }
}
