using System.Text.Json;
using Levain.Definitions;
using Levain.Scoring.Loading;

namespace Levain.Scoring.Requests;

/// <summary>Writes what a model told of a row.</summary>
internal static class AnswerWriter
{
    /// <summary>The members that are the same for all rows of a request.</summary>
    public static void WriteModel(Utf8JsonWriter json, LoadedModel model)
    {
        json.WriteString("model"u8, model.Stamp.Model);
        json.WriteNumber("version"u8, model.Champion.Version);
        json.WriteString("digest"u8, model.Stamp.Digest);
    }

    /// <summary>Id, score and label of a row; bands and classes where the model has them.</summary>
    /// <param name="json">Stands within the row's object.</param>
    /// <param name="model">Who tells.</param>
    /// <param name="id">The prediction's id in UTF-8.</param>
    /// <param name="scores">The value, the probability of yes, or a probability for each class.</param>
    public static void WriteRow(Utf8JsonWriter json, LoadedModel model, ReadOnlySpan<byte> id, ReadOnlySpan<float> scores)
    {
        json.WriteString("id"u8, id);
        switch (model.Definition.Kind)
        {
            case ModelKind.Regression:
                json.WriteNumber("score"u8, scores[0]);
                if (model.Champion.Band is { } band) WriteBand(json, scores[0], band);
                break;
            case ModelKind.Binary:
                json.WriteNumber("score"u8, scores[0]);
                if (model.Champion.Threshold is { } threshold) json.WriteBoolean("label"u8, scores[0] >= threshold);
                else json.WriteNull("label"u8);
                break;
            default:
                WriteClasses(json, model.Definition.Classes, scores);
                break;
        }
    }

    /// <summary>The label as a JSON scalar in UTF-8; empty where there is none.</summary>
    public static ReadOnlySpan<byte> Label(LoadedModel model, ReadOnlySpan<float> scores) => model.Definition.Kind switch
    {
        ModelKind.Binary when model.Champion.Threshold is { } threshold => scores[0] >= threshold ? "true"u8 : "false"u8,
        ModelKind.Multiclass => model.ClassLabels[Best(scores)],
        _ => [],
    };

    private static void WriteBand(Utf8JsonWriter json, float score, (double Low, double High) band)
    {
        json.WriteStartObject("interval"u8);
        json.WriteNumber("level"u8, 0.95);
        json.WriteNumber("low"u8, score + band.Low);
        json.WriteNumber("high"u8, score + band.High);
        json.WriteEndObject();
    }

    private static void WriteClasses(Utf8JsonWriter json, IReadOnlyList<string> classes, ReadOnlySpan<float> scores)
    {
        var best = Best(scores);
        json.WriteNumber("score"u8, scores[best]);
        json.WriteString("label"u8, classes[best]);
        json.WriteStartObject("scores"u8);
        for (var i = 0; i < scores.Length; i++) json.WriteNumber(classes[i], scores[i]);
        json.WriteEndObject();
    }

    // The first of equals, as training counts them.
    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        return best;
    }
}
