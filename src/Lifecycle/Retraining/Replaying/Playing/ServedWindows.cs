using Levain.Definitions;
using Levain.Evaluating;
using Levain.Monitoring;
using Levain.Monitoring.References;
using Levain.Retraining.Replaying.History;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>What a monitor would have had before it at the end of a past day.</summary>
internal sealed class ServedWindows(ModelDefinition definition, PlayedHistory history)
{
    private readonly WatchedVectors vectors = WatchedVectors.Of(history.Rows.Slots, history.Rows.Classes);
    private readonly int days = definition.Watching.WindowDays;

    /// <summary>The first row that a look at the end of a day can hang on.</summary>
    public int FirstOf(DateOnly day) => history.PlaceOf(day.AddDays(1 - days - history.MaturesInDays));

    /// <summary>The predictions of the window, and those of the champion whose labels are matured.</summary>
    public ServedWindow Of(Service service, int firstPlayed, DateOnly day)
    {
        var until = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var (from, end) = (Math.Max(firstPlayed, history.PlaceOf(until.AddDays(-days))), history.PlaceOf(until));
        var matured = Matured(service, until);
        return new ServedWindow
        {
            From = until.AddDays(-days),
            Until = until,
            Rows = vectors.Table(history.Rows.Of(Enumerable.Range(from, end - from)), service.Answers(from, end)),
            Scores = service.Champion.Scores(Math.Max(from, service.Since), Math.Max(end, service.Since)),
            Matured = matured,
            Labels = Labels(matured.Count),
            Quality = Quality(end - from),
        };
    }

    private MaturedRows Matured(Service service, DateTime until)
    {
        var matured = until.AddDays(-history.MaturesInDays);
        var end = Math.Max(service.Since, history.PlaceOf(matured));
        var from = Math.Min(end, Math.Max(service.Since, history.PlaceOf(matured.AddDays(-days))));
        int[] rows = [.. Enumerable.Range(from, end - from)];
        Scored scored = service.Champion.Score(rows, Array.ConvertAll(rows, r => history.LabelAt(r, until)));
        return new MaturedRows(
            scored,
            Array.ConvertAll(rows, r => history.Rows.Times[r]),
            history.Rows.Naive.Count == 0 ? [] : Array.ConvertAll(rows, r => history.Rows.Naive[r]),
            Array.ConvertAll(rows, r => history.Blocks.Of(history.Rows.Blocks[r], r - from)));
    }

    // A replay joins nothing: each matured row has its label.
    public static LabelFindings Labels(int matured) => new()
    {
        Matured = matured,
        Labelled = matured,
        MedianLagDays = null,
        LongLagDays = null,
        Repeated = 0,
        Unknown = 0,
        Early = 0,
        OtherChampions = [],
    };

    public static QualityFindings Quality(int rows) => new()
    {
        Predictions = rows,
        UnrealScores = 0,
        Violations = [],
        BackwardTimes = 0,
        Torn = [],
    };
}
