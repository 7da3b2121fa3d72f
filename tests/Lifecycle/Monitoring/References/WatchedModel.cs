using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Monitoring.Joining;
using Levain.Training;
using Microsoft.ML;

namespace Levain.Monitoring.References;

/// <summary>A model of numbers that nobody trains: only its watch matters.</summary>
internal sealed class WatchedModel(WatchPolicy watching) : SeriesRegression<TideDay, object>
{
    public override string Name => "watched";

    public override HoldOut HoldOut => HoldOut.Last(months: 12);

    public override GatePolicy Gate => Require.That(Mae).Beats(Baseline.Naive);

    public override WatchPolicy Watching => watching;

    /// <summary>A reference of examples, whose last third is the hold-out; the answers are the first feature.</summary>
    public static MonitoringReference Reference(Examples examples, WatchPolicy watching, params Importance[] importances) =>
        ReferenceMaker.Of(Trained(new WatchedModel(watching), examples, importances));

    public static TrainedChampion Trained(ModelDefinition definition, Examples examples, params Importance[] importances)
    {
        var holdOut = examples.Of(Enumerable.Range(examples.Count - examples.Count / 3, examples.Count / 3));
        return new()
        {
            Definition = definition,
            Champion = "sha256:" + new string('c', 64),
            AsOf = new DateOnly(2021, 6, 30),
            Training = examples,
            HoldOut = holdOut,
            Scored = new Scored([.. holdOut.Labels], [.. Enumerable.Range(0, holdOut.Count).Select(i => holdOut.Vector(i)[0])], 1),
            Importances = importances,
            Metrics = [],
        };
    }

    public static Importance Importance(string feature, double worse) =>
        new() { Feature = feature, Worse = new Estimate { Value = worse, Low = worse, High = worse }, IsDispensable = false };

    /// <summary>Days of rows.</summary>
    /// <param name="slots">The features.</param>
    /// <param name="days">How many, from 2020 on.</param>
    /// <param name="rowsADay">Rows a day.</param>
    /// <param name="fill">Writes a vector.</param>
    public static Examples Examples(string[] slots, int days, int rowsADay, Action<Bell, float[]> fill)
    {
        var (examples, bell, vector) = (new Examples(slots, []), new Bell(5), new float[slots.Length]);
        for (var row = 0; row < days * rowsADay; row++)
        {
            fill(bell, vector);
            examples.Add(vector, row % 2, new DateTime(2020, 1, 1).AddDays(row / rowsADay), row);
        }

        return examples;
    }

    /// <summary>Served rows of a day each, after all examples.</summary>
    public static WatchedTable Served(string[] slots, int rows, Action<Bell, float[]> fill, Func<float[], float>? score = null)
    {
        var (bell, vector, vectors, scores) = (new Bell(77), new float[slots.Length], new List<float>(), new List<float>());
        for (var row = 0; row < rows; row++)
        {
            fill(bell, vector);
            vectors.AddRange(vector);
            scores.Add(score is null ? vector[0] : score(vector));
        }

        DateTime[] times = [.. Enumerable.Range(0, rows).Select(i => new DateTime(2022, 1, 1).AddDays(i))];
        return WatchedVectors.Of(slots, []).Table(times, [.. vectors], [.. scores]);
    }

    public override object Describe(ReadOnlySpan<TideDay> past) => new();

    public override float Target(TideDay next) => 0;

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.Transforms.CopyColumns("Score", "Label");
}
