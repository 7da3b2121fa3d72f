using System.Runtime.InteropServices;
using System.Text.Json;
using Levain.Benchmarks.Serving.Hosting;
using Levain.Models.Fraud;
using Levain.Scoring.Loading;
using Levain.Scoring.Logging;
using Levain.Scoring.Requests;
using Levain.Training;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Benchmarks.Serving.Steps;

/// <summary>The steps of a request, and other ways to take them.</summary>
internal static class StepList
{
    public const string Flat = "one row scored: flat form";
    private const int VectorCount = 4096;
    public const string Engine = "one row scored: ML.NET's PredictionEngine";

    /// <param name="model">The fraud model's champion.</param>
    /// <param name="request">A request that it answers.</param>
    public static IReadOnlyList<Step> Of(LoadedModel model, byte[] request)
    {
        var session = model.Rent();
        session.Reader.Read(request);
        return [.. Scoring(model, Vectors(model)), .. Reading(model, request), .. Telling(model, session)];
    }

    // Always the same row would teach the processor which way each tree goes: every row is another, its slots drawn from golden rows.
    private static float[][] Vectors(LoadedModel model)
    {
        var (reader, random) = (model.Definition.NewReader(1), new Random(1));
        var golden = model.Golden.Select(row =>
        {
            reader.Read(row.Request.Span);
            return reader.Vector(0).ToArray();
        }).ToArray();
        return [.. Enumerable.Range(0, VectorCount).Select(_ => Enumerable.Range(0, golden[0].Length).Select(slot => golden[random.Next(golden.Length)][slot]).ToArray())];
    }

    private static IEnumerable<Step> Scoring(LoadedModel model, float[][] vectors)
    {
        var (scores, at) = (new float[model.Scorer.Outputs], 0);
        var pool = new PooledScorer(ServedFraud.Zip(model), model.Definition.Kind);
        yield return new Step(Flat, () => model.Scorer.Score(vectors[at++ % VectorCount], scores));
        yield return new Step("one row scored: pooled prediction engines", () => pool.Score(vectors[at++ % VectorCount], scores));
        var ml = new MLContext(seed: 0);
        var schema = SchemaDefinition.Create(typeof(EngineInput));
        schema[nameof(EngineInput.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, vectors[0].Length);
        var engine = ml.Model.CreatePredictionEngine<EngineInput, BinaryAnswer>(
            ml.Model.Load(ServedFraud.Zip(model), out _), inputSchemaDefinition: schema);
        var (input, answer) = (new EngineInput(), new BinaryAnswer());
        yield return new Step(Engine, () =>
        {
            input.Features = vectors[at++ % VectorCount];
            engine.Predict(input, ref answer);
        });
    }

    private static IEnumerable<Step> Reading(LoadedModel model, byte[] request)
    {
        var reader = model.Definition.NewReader(1);
        yield return new Step("request read, checked and described", () => reader.Read(request), ReadsJson: true);
        yield return new Step("limit: Utf8JsonReader over the request", () => Walk(request), ReadsJson: true);
        var json = EngineHost.Json;
        yield return new Step("request read by generated readers, unchecked", () => JsonSerializer.Deserialize(request, json), ReadsJson: true);
        var (fraud, parsed, vector) = (new FraudModel(), JsonSerializer.Deserialize(request, json)!, new float[EngineVector.Width]);
        yield return new Step(
            "row and past described", () => EngineVector.Write(fraud.Describe(parsed.Row, CollectionsMarshal.AsSpan(parsed.Past)), vector));
    }

    private static IEnumerable<Step> Telling(LoadedModel model, ScoringSession session)
    {
        var scores = session.Score().ToArray();
        var ids = new PredictionIds(TimeProvider.System);
        var id = new byte[PredictionIds.LengthFor(model.Stamp.Model)];
        yield return new Step("id and answer written", () =>
        {
            ids.Write(model.Stamp.Model, id);
            session.Answer.ResetWrittenCount();
            session.Json.Reset(session.Answer);
            session.Json.WriteStartObject();
            AnswerWriter.WriteRow(session.Json, model, id, scores);
            AnswerWriter.WriteModel(session.Json, model);
            session.Json.WriteEndObject();
            session.Json.Flush();
        });
    }

    private static void Walk(byte[] request)
    {
        var reader = new Utf8JsonReader(request);
        while (reader.Read())
        {
        }
    }
}
