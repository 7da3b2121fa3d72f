using Levain.Monitoring.Logging;

namespace Levain.Monitoring.Joining;

/// <summary>Sorts the entries of a log into what a look needs of them, in one pass.</summary>
internal sealed class LogReading(WatchedModel model, LookedAt look, string champion)
{
    private long predictions, unreal, backward, repeated;
    private DateTime latest = DateTime.MinValue;

    public LabelJoin Labels { get; } = new(model, look, champion);

    public ServedRows Served { get; } = new(model, champion);

    public void Add(LogEntry entry)
    {
        if (entry is LoggedFeedback feedback) Labels.Add(feedback);
        else if (entry is LoggedPrediction prediction && entry.Time.UtcDateTime < look.Until) Add(prediction);
    }

    public QualityFindings Quality(IReadOnlyList<string> torn) => new()
    {
        Predictions = predictions,
        UnrealScores = unreal,
        Violations = model.Rows.Violations,
        BackwardTimes = backward,
        Torn = [.. torn],
        Repeated = repeated,
        WithoutFeatures = Served.WithoutFeatures,
        FeatureNote = predictions > 0 && Served.WithoutFeatures == predictions ? WhyWithout() : null,
    };

    private void Add(LoggedPrediction prediction)
    {
        var time = prediction.Time.UtcDateTime;
        var (isServed, isMatured) = (look.IsServed(time), look.IsMatured(time));
        if (!Labels.IsNew(prediction))
        {
            if (isServed) repeated++;
            return;
        }

        var isRead = isServed || (isMatured && prediction.Digest == champion);
        Labels.Add(prediction, isRead ? model.Rows.Read(prediction.Row, isServed) : RowFacts.None);
        if (isRead && !Array.TrueForAll(prediction.Scores, float.IsFinite)) unreal++;
        if (isServed) Serve(prediction, time < latest);
        if (time > latest) latest = time;
    }

    private void Serve(LoggedPrediction prediction, bool isBackward)
    {
        predictions++;
        if (isBackward) backward++;
        Served.Add(prediction);
    }

    private string WhyWithout() => model.IsPersonal
        ? $"No prediction carries its features: {model.Definition.Name} has personal columns, and what is made of them is not logged. Drift is seen in the answers alone."
        : $"No prediction carries the features that {model.Definition.Name} has now: the log was written by a service with another definition. Serve the champion from this checkout.";
}
