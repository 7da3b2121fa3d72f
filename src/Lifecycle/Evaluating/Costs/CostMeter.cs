using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Training;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Evaluating.Costs;

/// <summary>Measures on this machine what a model costs to keep and to ask.</summary>
internal sealed class CostMeter(TimeProvider clock)
{
    private const int WarmUps = 500, Questions = 2000;
    private const double Mega = 1e6;

    /// <summary>The costs of a model by their names; what a row costs is asked one row at a time.</summary>
    /// <param name="path">The model's zip.</param>
    /// <param name="kind">What it answers.</param>
    /// <param name="examples">The rows that are asked about.</param>
    public IEnumerable<(Cost Cost, double Value)> Measure(string path, ModelKind kind, Examples examples)
    {
        var ml = new MLContext(seed: 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var model = ml.Model.Load(path, out _);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        var times = kind == ModelKind.Multiclass ? Times<Shares>(ml, model, examples) : Times<Number>(ml, model, examples);
        Array.Sort(times);
        GC.KeepAlive(model);
        return
        [
            (Cost.Megabytes, new FileInfo(path).Length / Mega),
            (Cost.LatencyP50, times[times.Length / 2]),
            (Cost.LatencyP99, times[times.Length * 99 / 100]),
            (Cost.MemoryMegabytes, Math.Max(0, kept) / Mega),
        ];
    }

    // In milliseconds.
    private double[] Times<TAnswer>(MLContext ml, ITransformer model, Examples examples)
        where TAnswer : class, new()
    {
        var schema = SchemaDefinition.Create(typeof(Question));
        schema[ExampleView.Features].ColumnType = new VectorDataViewType(NumberDataViewType.Single, examples.Width);
        using var engine = ml.Model.CreatePredictionEngine<Question, TAnswer>(model, ignoreMissingColumns: false, schema);
        var question = new Question { Features = new float[examples.Width] };
        var answer = new TAnswer();
        var times = new double[Questions];
        for (var i = -WarmUps; i < Questions; i++)
        {
            examples.Vector((i + WarmUps) % examples.Count).CopyTo(question.Features);
            var started = clock.GetTimestamp();
            engine.Predict(question, ref answer);
            if (i >= 0) times[i] = clock.GetElapsedTime(started).TotalMilliseconds;
        }

        return times;
    }

    private sealed class Question
    {
        public required float[] Features { get; init; }
    }

    private sealed class Number
    {
        public float Score { get; set; }
    }

    private sealed class Shares
    {
        public float[] Score { get; set; } = [];
    }
}
