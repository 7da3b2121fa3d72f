using Levain.Monitoring.Drifting;
using Levain.Validating.Profiling;

namespace Levain.Monitoring.References.Quieting;

/// <summary>Chooses the level of the corrected tests that keeps a budget of false alarms.</summary>
/// <remarks>
/// An episode of alarm takes at least one daily look. So where each look alarms with a chance of at most 1 / days, there is at most
/// one episode in so many days on average, however looks hang together; Simes's inequality gives that chance to a correction by
/// Benjamini and Hochberg at the level 1 / days. That is the bound, which needs no simulation and holds with much to spare, since an
/// episode mostly lasts for several looks. Paths of quiet days that are drawn in blocks from the reference itself are then looked at
/// day by day, and the level is made as much lower as it takes for them to hold the budget: where the tail of the reference's
/// windows is longer than was thought, they show it.
/// </remarks>
internal sealed class QuietLevel(IReadOnlyList<ReferenceSide> sides, int falseAlarmDays)
{
    private const int Budgets = 20, LeastLooks = 1_000, MostLooks = 4_000;

    private int Looks => Math.Clamp(Budgets * falseAlarmDays, LeastLooks, MostLooks);

    /// <param name="columns">All columns, those of the first side first.</param>
    /// <param name="seed">Of the paths.</param>
    public double Of(IReadOnlyList<ReferenceColumn> columns, int seed) => Highest(Least(columns, seed), falseAlarmDays);

    /// <summary>The highest level up to 1 / days at which there is no more than one episode in so many looks.</summary>
    public static double Highest(double[] looks, int falseAlarmDays)
    {
        var (bound, budget) = (1.0 / falseAlarmDays, (double)looks.Length / falseAlarmDays);
        foreach (var level in looks.Where(l => l <= bound).Append(bound).OrderDescending())
            if (Episodes(looks, level) <= budget) return level;
        return 0;
    }

    /// <summary>For each look of quiet paths the level from which on it alarms.</summary>
    public double[] Least(IReadOnlyList<ReferenceColumn> columns, int seed)
    {
        var random = new SplitMix(unchecked((ulong)seed));
        var tested = new List<double[]>();
        var first = 0;
        foreach (var side in sides)
        {
            int[] taking = [.. Enumerable.Range(0, side.Columns.Count).Where(c => IsTaking(columns[first + c]))];
            if (taking.Length > 0)
            {
                var path = side.Path(Looks, ref random);
                var found = new double[taking.Length][];
                Parallel.For(0, taking.Length, i => found[i] = side.PValues(taking[i], path));
                tested.AddRange(found);
            }

            first += side.Columns.Count;
        }

        return tested.Count == 0 ? [] : [.. Enumerable.Range(0, Looks).Select(l => BenjaminiHochberg.Least([.. tested.Select(t => t[l])]))];
    }

    /// <summary>How many runs of alarming looks there are.</summary>
    public static int Episodes(ReadOnlySpan<double> looks, double level)
    {
        var (episodes, before) = (0, false);
        foreach (var look in looks)
        {
            episodes += look <= level && !before ? 1 : 0;
            before = look <= level;
        }

        return episodes;
    }

    private static bool IsTaking(ReferenceColumn column) => column is { LeftOut: null, Quiet.Count: > 0 };
}
