using Levain.Definitions;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Training;

/// <summary>One prediction engine with the vector that it reads; for one thread at a time.</summary>
internal sealed class PooledEngine : IDisposable
{
    private readonly EngineInput input;
    private readonly IDisposable engine;
    private readonly Func<EngineInput, ReadOnlyMemory<float>> score;

    public PooledEngine(MLContext ml, ITransformer model, ModelKind kind, int width)
    {
        input = new EngineInput { Features = new float[width] };
        var schema = SchemaDefinition.Create(typeof(EngineInput));
        schema[nameof(EngineInput.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        (engine, score) = kind switch
        {
            ModelKind.Regression => One<NumberAnswer>(ml, model, schema, a => a.Score),
            ModelKind.Binary => One<BinaryAnswer>(ml, model, schema, a => a.Probability),
            _ => Many(ml, model, schema),
        };
    }

    /// <summary>The scores; they hold until the next vector.</summary>
    public ReadOnlySpan<float> Score(ReadOnlySpan<float> features)
    {
        features.CopyTo(input.Features);
        return score(input).Span;
    }

    public void Dispose() => engine.Dispose();

    private static (IDisposable Engine, Func<EngineInput, ReadOnlyMemory<float>> Score) One<TAnswer>(
        MLContext ml, ITransformer model, SchemaDefinition schema, Func<TAnswer, float> number)
        where TAnswer : class, new()
    {
        var made = ml.Model.CreatePredictionEngine<EngineInput, TAnswer>(model, inputSchemaDefinition: schema);
        var (answer, scores) = (new TAnswer(), new float[1]);
        return (made, Ask);

        ReadOnlyMemory<float> Ask(EngineInput given)
        {
            made.Predict(given, ref answer);
            scores[0] = number(answer);
            return scores;
        }
    }

    private static (IDisposable Engine, Func<EngineInput, ReadOnlyMemory<float>> Score) Many(MLContext ml, ITransformer model, SchemaDefinition schema)
    {
        var made = ml.Model.CreatePredictionEngine<EngineInput, ClassAnswer>(model, inputSchemaDefinition: schema);
        var answer = new ClassAnswer();
        return (made, Ask);

        ReadOnlyMemory<float> Ask(EngineInput given)
        {
            made.Predict(given, ref answer);
            return answer.Score;
        }
    }
}
