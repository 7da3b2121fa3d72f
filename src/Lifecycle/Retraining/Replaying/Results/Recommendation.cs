using System.Globalization;
using Levain.Definitions.Policies;

namespace Levain.Retraining.Replaying.Results;

/// <summary>Chooses a policy: of those that are not told apart from the best, the one with the fewest trainings.</summary>
internal sealed class Recommendation
{
    private const double Side = 0.025;
    private readonly IReadOnlyList<PolicyScore> scores;
    private readonly Metric metric;

    /// <param name="scores">At least one; in the order in which equal ones are preferred.</param>
    /// <param name="metric">What they are compared by.</param>
    public Recommendation(IReadOnlyList<PolicyScore> scores, Metric metric)
    {
        (this.scores, this.metric) = (scores, metric);
        Best = scores.Aggregate((best, next) => metric.Worse(next.Value, best.Value) < 0 || double.IsNaN(best.Value) ? next : best);
        var near = scores.Where(s => !(Compare(s, Best).Low > 0)).ToList();
        Chosen = near.MinBy(s => (s.Trainings, metric.Worse(s.Value, Best.Value)))!;
        Comparisons = [.. scores.Where(s => s != Chosen).Select(s => Compare(s, Chosen))];
    }

    /// <summary>The policy with the best value.</summary>
    public PolicyScore Best { get; }

    public PolicyScore Chosen { get; }

    /// <summary>Each other policy against the chosen one.</summary>
    public IReadOnlyList<PolicyComparison> Comparisons { get; }

    /// <summary>What is recommended, and how surely.</summary>
    public string Sentence
    {
        get
        {
            var start = Text($"Take '{Chosen.Name}': {metric.Name} {Chosen.Value:0.0000} with {Trainings(Chosen)}");
            if (scores.Count == 1) return start + "; no other policy was played.";
            return $"{start}; {(Chosen == Best ? "no policy was better" : NotApart())}{Others()}.";
        }
    }

    private string NotApart()
    {
        var best = Comparisons.First(c => c.Policy == Best.Name);
        return Text($"'{Best.Name}' with {Trainings(Best)} is better by {-best.Worse:0.0000} [{-best.High:0.0000}, {-best.Low:0.0000}], which chance may do");
    }

    private string Others()
    {
        var worse = Comparisons.Where(c => c.Low > 0).ToList();
        var open = Comparisons.Where(c => !(c.Low > 0) && c.Policy != Best.Name).ToList();
        var told = worse.Select(c => Text($"'{c.Policy}' by {c.Worse:0.0000} [{c.Low:0.0000}, {c.High:0.0000}], in {100 * c.Sure:0.0}% of draws"));
        return (worse.Count > 0 ? $"; surely worse: {string.Join(", ", told)}" : "; none is surely worse")
            + (open.Count > 0 ? $"; not told apart: {string.Join(", ", open.Select(c => $"'{c.Policy}'"))}" : "");
    }

    private PolicyComparison Compare(PolicyScore one, PolicyScore than)
    {
        double[] worse = [.. one.Draws.Zip(than.Draws, metric.Worse).Where(d => !double.IsNaN(d)).Order()];
        return new PolicyComparison
        {
            Policy = one.Name,
            Worse = metric.Worse(one.Value, than.Value),
            Low = At(worse, Side),
            High = At(worse, 1 - Side),
            Sure = worse.Length == 0 ? 0.5 : worse.Average(d => d > 0 ? 1 : d < 0 ? 0 : 0.5),
        };
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];

    private static string Trainings(PolicyScore score) => score.Trainings == 1 ? "1 training" : Text($"{score.Trainings:N0} trainings");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
