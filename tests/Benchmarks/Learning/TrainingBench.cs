using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Measures;
using Levain.Models.Fraud;

namespace Levain.Benchmarks.Learning;

/// <summary>How fast and how well learners learn the fraud model's examples.</summary>
internal sealed class TrainingBench : IBench
{
    private const int RoundCount = 3;

    public string Name => "Training";

    public string Summary =>
        "The fraud model's training examples, the same vectors for all: time from arrays in memory to a finished model, with two threads, "
        + "and average precision on its held-out examples, measured by this project for all. Medians of 3 alternating runs; "
        + "ratios are medians over pairs.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var year = await site.YearAsync();
        var task = await LearningTask.MakeAsync(site.Workspace, year, new FraudModel(), FraudYear.LastDay(year), site.Folder("examples"));
        List<IContender> contenders = [.. Learners.Own];
        List<string> notes = [Size(task)];
        foreach (var peer in Learners.Peers)
            if (await peer.MissingAsync(task.Folder) is { } missing) notes.Add(missing);
            else contenders.Add(peer);
        var fits = await Rounds.RunAsync(Name, RoundCount, contenders, c => c.FitAsync(task));
        var seconds = fits.Select(f => f.Select(x => x.Seconds).ToArray()).ToList();
        return new BenchResult(
            ["learner", "s", "least, s", "time to the first", "average precision", "more than the first"],
            [.. contenders.Select((c, i) => Row(c, seconds[i], seconds[0], Quality(task, fits[i]), Quality(task, fits[0])))],
            notes);
    }

    private static string[] Row(IContender contender, double[] seconds, double[] first, double quality, double firstQuality) =>
    [
        $"{contender.Name}: {contender.Settings}",
        FormattableString.Invariant($"{seconds.Median():0.00}"),
        FormattableString.Invariant($"{seconds.Min():0.00}"),
        FormattableString.Invariant($"{seconds.RatioTo(first):0.00}"),
        FormattableString.Invariant($"{quality:0.000}"),
        FormattableString.Invariant($"{quality - firstQuality:+0.000;-0.000;0.000}"),
    ];

    private static double Quality(LearningTask task, IReadOnlyList<Fitted> fits)
    {
        float[] labels = [.. task.Examples.HoldOut.Labels];
        var ones = Enumerable.Repeat(1, labels.Length).ToArray();
        return fits.Select(f => Measure.Of(Metric.AveragePrecision, new Scored(labels, f.Scores, 1), ones)).Median();
    }

    private static string Size(LearningTask task)
    {
        var (training, holdOut) = task.Examples;
        return FormattableString.Invariant(
            $"{training.Count:N0} training examples of {training.Width} numbers, {training.Labels.Count(l => l > 0.5f):N0} of them positive; ")
            + FormattableString.Invariant($"{holdOut.Count:N0} held-out examples, {holdOut.Labels.Count(l => l > 0.5f):N0} positive.");
    }
}
