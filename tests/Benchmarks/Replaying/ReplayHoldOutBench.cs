using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Models.Market;
using Levain.Retraining.Replaying.Playing;
using Levain.Retraining.Replaying.Results;

namespace Levain.Benchmarks.Replaying;

/// <summary>How long the stretch should be that retrained candidates are judged on: the gate needs power, the candidate needs news.</summary>
internal sealed class ReplayHoldOutBench : IBench
{
    private static readonly int[] Months = [1, 3, 6, 12];

    public string Name => "HoldOutByReplay";

    public string Summary =>
        "The market's history, 2004-01-01 to 2020-04-16, trained monthly and judged by the gate on the last months, with the model's own learner and with boosted trees; errors are Mae.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        List<string[]> rows = [];
        List<string> notes = [];
        foreach (var (name, definition) in new (string, ModelDefinition)[] { ("linear", new MarketModel()), ("trees", new MarketTrees()) })
        {
            List<PlayedPolicy> policies = [new("never", Retrain.ByHand), .. Months.Select(PolicyOf)];
            var result = await MarketReplay.RunAsync(
                definition, policies, new PlayedSpan(new(2004, 1, 1), new(2020, 4, 16)), (site, "holdout-" + name));
            rows.AddRange(result.Policies.Concat(result.Baselines).Select(p => Row(name, p)));
            notes.Add($"{name}: {result.Sentence}");
        }

        return new BenchResult(["learner, judged on", "whole", "crisis", "Oct 2008", "covid", "Mar 2020", "trainings", "promoted", "kept", "rejected", "open"], rows, notes);

        string[] Row(string learner, PolicyResult p)
        {
            var whole = p.Spans[0];
            return
            [
                $"{learner}, {p.Name}", Number(whole.Value), Number(p.Spans[1].Value), Number(p.Months[^139]), Number(p.Spans[2].Value), Number(p.Months[^2]),
                .. new[] { whole.Trainings, whole.Promoted, whole.Kept, whole.Rejected, whole.Inconclusive }.Select(c => FormattableString.Invariant($"{c}")),
            ];
        }
    }

    private static PlayedPolicy PolicyOf(int months) => new(
        FormattableString.Invariant($"{months} months"), Retrain.When(Retrain.Every(months: 1)).JudgedOn(Window.Last(months)));

    private static string Number(double? value) => FormattableString.Invariant($"{value:0.000}");
}
