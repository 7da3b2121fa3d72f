using System.Collections.Concurrent;
using Levain.Definitions;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Training;

/// <summary>Lets ML.NET score single vectors, for any learner: an engine a thread at a time.</summary>
/// <remarks>A prediction engine that threads share answers wrong numbers without saying so; here none is ever shared.</remarks>
public sealed class PooledScorer : IScorer, IDisposable
{
    private readonly ConcurrentBag<PooledEngine> idle = [];
    private readonly MLContext ml = new(seed: 0);
    private readonly ITransformer model;
    private readonly ModelKind kind;

    /// <summary>Loads a model and asks it once.</summary>
    /// <param name="path">The model's zip.</param>
    /// <param name="kind">What the model answers.</param>
    /// <exception cref="LevainException">The file is no model that takes features, or gives no probability.</exception>
    public PooledScorer(string path, ModelKind kind)
    {
        this.kind = kind;
        model = Load(path, out var schema);
        Width = schema.GetColumnOrNull(ExampleView.Features)?.Type is VectorDataViewType { Size: > 0 } vector
            ? vector.Size
            : throw new LevainException($"{path} takes no column {ExampleView.Features}. Take a model that --target=Train made.");

        // An engine leaves what a model does not answer at zero.
        var answer = kind == ModelKind.Binary ? "Probability" : "Score";
        if (model.GetOutputSchema(schema).GetColumnOrNull(answer) is null)
            throw new LevainException($"{path} does not answer as a {kind} model does: it has no {answer}. Take the definition that it was trained with.");
        var first = new PooledEngine(ml, model, kind, Width);
        Outputs = first.Score(new float[Width]).Length;
        idle.Add(first);
    }

    public int Width { get; }

    public int Outputs { get; }

    public void Score(ReadOnlySpan<float> features, Span<float> scores)
    {
        if (features.Length != Width || scores.Length != Outputs)
            throw new LevainException(FormattableString.Invariant(
                $"A vector of {features.Length} slots and room for {scores.Length} scores were given, the model takes {Width} and gives {Outputs}. ")
                + "Take the definition and the model from the same commit.");
        if (!idle.TryTake(out var engine)) engine = new PooledEngine(ml, model, kind, Width);

        // An engine that threw does not come back.
        engine.Score(features).CopyTo(scores);
        idle.Add(engine);
    }

    public void Dispose()
    {
        while (idle.TryTake(out var engine)) engine.Dispose();
    }

    private ITransformer Load(string path, out DataViewSchema schema)
    {
        try
        {
            return ml.Model.Load(path, out schema);
        }
        catch (Exception broken) when (broken is FormatException or InvalidOperationException or InvalidDataException)
        {
            throw new LevainException($"{path} is not a model: {broken.Message} Delete it and lay it out again.", broken);
        }
    }
}
