using System.Text;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Reporting.Cards;
using Levain.Stages;
using Xunit;

namespace Levain.Registering;

public sealed class RecordedEvidenceTests
{
    private static Evaluation Evaluation => SampleCard.Of("regression").Evaluation;

    [Fact]
    public void Candidate_and_champion_are_kept_whole_and_of_the_baselines_the_best()
    {
        var evidence = RecordedEvidence.Of(Metric.Mae, Evaluation, null);
        var best = Evaluation.Contenders.Skip(2).MinBy(c => c.Metrics["Mae"].Value)!;
        Assert.Equal(["candidate", "champion", best.Name], evidence.Contenders.Select(c => c.Name));
        Assert.All(evidence.Contenders, c => Assert.Equal(["Mae", "RSquared"], c.Metrics.Keys));
        Assert.Equal((Evaluation.Rows, Evaluation.From, Evaluation.To, false), (evidence.Rows, evidence.From, evidence.To, evidence.HigherIsBetter));
        Assert.Equal(best.Metrics["Mae"].Value, evidence.Contenders[2].Metrics["Mae"].Value, tolerance: 1e-6);
    }

    [Fact]
    public void The_direction_says_which_baseline_is_the_best()
    {
        var named = Evaluation with { Contenders = [.. Evaluation.Contenders.Select(c => c with { Metrics = new() { ["RocAuc"] = c.Metrics["Mae"] } })] };
        var best = Evaluation.Contenders.Skip(2).MaxBy(c => c.Metrics["Mae"].Value)!;
        Assert.Equal(best.Name, RecordedEvidence.Of(Metric.RocAuc, named, null).Contenders[^1].Name);
    }

    [Fact]
    public void Slices_keep_the_main_metric_alone_with_their_rows_and_what_is_too_small()
    {
        var evidence = RecordedEvidence.Of(Metric.Mae, Evaluation, null);
        Assert.Equal(Evaluation.Slices.Select(s => (s.Value, s.Rows, s.IsTooSmall)), evidence.Slices.Select(s => (s.Value, s.Rows, s.IsTooSmall)));
        Assert.All(evidence.Slices.SelectMany(s => s.Contenders), c => Assert.Equal(["Mae"], c.Metrics.Keys));
        Assert.Equal(0, evidence.SlicesLeftOut);
    }

    [Fact]
    public void Of_many_slices_those_are_kept_in_which_candidate_and_champion_differ_most()
    {
        var many = Evaluation with { Slices = [.. Enumerable.Range(0, 100).Select(i => Part(i, i % 2 == 0 ? 1 : 1 + i))] };
        var evidence = RecordedEvidence.Of(Metric.Mae, many, null);
        Assert.Equal((RecordedEvidence.Most, 100 - RecordedEvidence.Most), (evidence.Slices.Count, evidence.SlicesLeftOut));
        Assert.Equal(Enumerable.Range(0, 24).Select(i => $"part {53 + 2 * i}"), evidence.Slices.Select(s => s.Value));
    }

    [Fact]
    public void Of_many_differences_those_on_all_rows_are_kept_and_the_worst_of_the_parts()
    {
        var many = Evaluation with { Comparisons = [.. Enumerable.Range(0, 60).Select(i => Compared($"Mae on part {i}", 10, i)), Compared("Mae", Evaluation.Rows, -9)] };
        var evidence = RecordedEvidence.Of(Metric.Mae, many, null);
        Assert.Equal(["Mae", .. Enumerable.Range(37, 23).Select(i => $"Mae on part {i}")], evidence.Comparisons.Select(c => c.Quantity));
        Assert.Equal(61 - 24, evidence.ComparisonsLeftOut);
    }

    [Fact]
    public void The_largest_line_stays_below_20_KB()
    {
        var metrics = Enumerable.Range(0, 15).Select(i => $"PrecisionAtAlarms(0.0{i:00})").Append("Mae").ToDictionary(m => m, _ => new Estimate { Value = 1 / 3.0, Low = -1 / 7.0, High = 2 / 3.0 });
        var large = Evaluation with
        {
            Contenders = [.. new[] { "candidate", "champion", "linear" }.Select(n => new Contender { Name = n, Metrics = new(metrics) })],
            Slices = [.. Enumerable.Range(0, 200).Select(i => Part(i, 1 + i / 3.0))],
            Comparisons = [.. Enumerable.Range(0, 60).Select(i => Compared($"RecallAtAlarms(0.005) on Channel part {i}", 10_000, i / 3.0))],
        };
        var evidence = RecordedEvidence.Of(Metric.Mae, large, null);
        Assert.InRange(Encoding.UTF8.GetByteCount(Json.WriteLine(Champions.Entry("sha256:a") with { Evidence = evidence })), 10_000, 20_000);
    }

    [Fact]
    public void What_is_no_number_stays_none_and_comes_back_from_the_line()
    {
        var evidence = RecordedEvidence.Of(Metric.Mae, Evaluation with { Comparisons = [Compared("Mae", 1, double.NaN), Compared("Mae", 1, double.PositiveInfinity)] }, null);
        var entry = Champions.Entry("sha256:a") with { Evidence = evidence };
        var back = Json.Read<HistoryEntry>(Json.WriteLine(entry), "", "");
        Assert.Equal([double.NaN, double.PositiveInfinity], back.Evidence!.Comparisons.Select(c => c.Value));
        Assert.Equal(Json.WriteLine(entry), Json.WriteLine(back));
    }

    private static SliceResult Part(int i, double champion) => new()
    {
        Slice = "Channel",
        Value = $"part {i}",
        Rows = 1000 + i,
        Positives = null,
        IsTooSmall = false,
        Contenders = [Contender("candidate", 1), Contender("champion", champion)],
    };

    private static Contender Contender(string name, double value) =>
        new() { Name = name, Metrics = new() { ["Mae"] = new Estimate { Value = value, Low = value - 1 / 3.0, High = value + 1 / 3.0 }, ["RSquared"] = new Estimate { Value = 0, Low = 0, High = 0 } } };

    private static Comparison Compared(string quantity, int rows, double worse) => new()
    {
        Rule = $"{quantity} is not worse than the champion's by more than 0.02 (95% sure)",
        Quantity = quantity,
        Rows = rows,
        Candidate = 1 / 3.0,
        Champion = 2 / 3.0,
        Value = worse,
        Low = -1 / 7.0,
        High = 1 / 7.0,
        Margin = 0.02,
        Holds = 1 / 9.0,
        Fails = 8 / 9.0,
        RowsToDecide = null,
    };
}
