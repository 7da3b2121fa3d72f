using System.Runtime.InteropServices;
using Levain.Evaluating.Measures;
using Levain.Monitoring.References;
using MathNet.Numerics.Random;

namespace Levain.Monitoring.Performing;

/// <summary>Rows from the highest score down, each with the probability that it is a positive.</summary>
internal sealed class ExpectedRanking
{
    private readonly double[] budgets;
    private readonly List<Step> steps = [];
    private readonly int rows;
    private readonly double threshold;
    private readonly int alarms;

    /// <param name="scores">Real numbers, one a row.</param>
    /// <param name="calibration">What they mean.</param>
    /// <param name="threshold">Scores from here on are alarms; NaN where no threshold was chosen.</param>
    /// <param name="budgets">Shares of rows that are alarmed on, the least first.</param>
    public ExpectedRanking(ReadOnlySpan<float> scores, Calibration calibration, double threshold, double[] budgets)
    {
        (rows, this.threshold, this.budgets) = (scores.Length, threshold, budgets);
        var sorted = scores.ToArray();
        sorted.Sort();
        var edge = calibration.Edges.Count - 1;
        for (int start = rows, next; start > 0; start = next)
        {
            var score = sorted[start - 1];
            for (next = start - 1; next > 0 && sorted[next - 1] == score;) next--;
            while (edge > 0 && calibration.Edges[edge - 1] >= score) edge--;
            steps.Add(new Step(rows - start, rows - next, calibration.Shares[edge], score >= threshold));
        }

        alarms = steps.FindLast(s => s.IsAlarm).End;
    }

    /// <summary>What is to be expected: each row is as much a positive as its probability says.</summary>
    public Ranking Expected()
    {
        var walk = new RankWalk(budgets, rows);
        double hits = 0;
        foreach (var step in steps)
        {
            walk.Add(step.Start, step.End, (step.End - step.Start) * step.Probability);
            if (step.IsAlarm) hits = walk.Positives;
        }

        return walk.Finish(Confusion(hits, walk.Positives));
    }

    /// <summary>One way in which the labels of these rows could turn out.</summary>
    public Ranking Draw(Xoshiro256StarStar random, byte[] bytes)
    {
        random.NextBytes(bytes);
        var numbers = MemoryMarshal.Cast<byte, uint>(bytes);
        var walk = new RankWalk(budgets, rows);
        double hits = 0;
        foreach (var step in steps)
        {
            var (limit, found) = ((ulong)(step.Probability * (1UL << 32)), 0);
            foreach (var number in numbers[step.Start..step.End])
                if (number < limit)
                    found++;
            if (found > 0) walk.Add(step.Start, step.End, found);
            if (step.IsAlarm) hits = walk.Positives;
        }

        return walk.Finish(Confusion(hits, walk.Positives));
    }

    /// <summary>Room for the random numbers of a draw.</summary>
    public byte[] NewBytes() => new byte[rows * sizeof(uint)];

    private Confusion Confusion(double hits, double positives) => double.IsNaN(threshold)
        ? Evaluating.Measures.Confusion.None
        : new Confusion(hits, alarms, positives, rows);

    private readonly record struct Step(int Start, int End, double Probability, bool IsAlarm);
}
