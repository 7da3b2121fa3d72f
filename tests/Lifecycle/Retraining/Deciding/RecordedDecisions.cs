using Levain.Definitions.Policies;
using Levain.Monitoring;

namespace Levain.Retraining.Deciding;

/// <summary>The looks whose evidence and decisions stand in <c>Fixtures</c>, and the policies that decided.</summary>
internal static class RecordedDecisions
{
    private static readonly RetrainPolicy Market = Retrain.When(Retrain.ColumnsDrift).After(looks: 2)
        .Or(Retrain.ErrorIsAbove(timesHoldOut: 2)).Or(Retrain.Every(months: 3)).ButNotWithin(days: 7).AtMost(trainingsIn30Days: 2);

    private static readonly RetrainPolicy Fraud = Retrain.When(Retrain.Realised(Metric.Precision, worseThan: 5.0 / 8, confidence: 0.9, leastRows: 100)).After(looks: 2)
        .Or(Retrain.Estimated(Metric.Recall, worseThan: 0.3)).Or(Retrain.NewRows(100_000)).Or(Retrain.IsOlderThan(months: 6)).Or(Retrain.DefinitionChanges);

    public static IReadOnlyList<string> Names { get; } =
        ["market-1-quiet", "market-2-waits", "market-3-heard", "market-4-held-back", "market-5-error-ends", "market-6-other-champion", "fraud-1-not-told", "fraud-2-by-hand", "fraud-3-precision"];

    public static RetrainPolicy PolicyOf(string name) => name.StartsWith("market", StringComparison.Ordinal) ? Market : Fraud;

    /// <summary>The evidence from which the fixtures were written, look by look.</summary>
    public static IEnumerable<(string Name, Evidence Evidence)> Looks()
    {
        RetrainDecision? before = null;
        foreach (var (name, change) in Changes())
        {
            var day = Days.First.AddDays(Names.ToList().IndexOf(name));
            var model = name.Split('-')[0];
            var evidence = change(Days.Quiet(day, before?.Model == model ? before : null).With(f => f with { Model = model }));
            yield return (name, evidence);
            before = Decider.Decide(PolicyOf(name), evidence);
        }
    }

    private static IEnumerable<(string, Func<Evidence, Evidence>)> Changes()
    {
        yield return (Names[0], e => e);
        yield return (Names[1], e => e.Drifting());
        yield return (Names[2], e => Erring(e.Drifting()));
        yield return (Names[3], e => Erring(e.Drifting()) with { Trainings = [new(2020, 1, 31), Days.First.AddDays(2)] });
        yield return (Names[4], e => Recovered(e.Drifting()) with { Trainings = [new(2020, 1, 31), Days.First.AddDays(2)] });
        yield return (Names[5], e => Promoted(e.Drifting()));
        yield return (Names[6], e => e.With(f => f with { Realised = Precise(0.6, 99) }));
        yield return (Names[7], e => e.With(f => f with { Realised = Precise(0.5, 400) }) with { ByHand = "customers complain" });
        yield return (Names[8], e => e.With(f => f with { Realised = Precise(0.45, 400), Estimated = Days.Estimated("Recall", 0.25) }) with
        {
            NewRows = 123_456,
            Changes = ["package Microsoft.ML was 5.0.1, is 5.0.2"],
            Trainings = [new(2020, 1, 31)],
        });
    }

    private static Evidence Erring(Evidence evidence) =>
        evidence.With(f => f with { Realised = Days.Realised("Mae", Days.About(1.9187, 0.41), Days.About(0.4264, 0.15), naive: 1.022, rows: 22) });

    private static Evidence Recovered(Evidence evidence) =>
        evidence.With(f => f with { Realised = Days.Realised("Mae", Days.About(0.61), Days.About(0.4264, 0.15), naive: 0.362, rows: 22) });

    private static Evidence Promoted(Evidence evidence) => evidence.With(f => f with { Champion = "sha256:b", ChampionAsOf = Days.First.AddDays(2) });

    private static RealisedFindings Precise(double value, int rows) =>
        Days.Realised("Precision", Days.About(value), Days.About(0.7), rows: rows) with { Positives = 120, Alarms = 60, RightAlarms = 30 };
}
