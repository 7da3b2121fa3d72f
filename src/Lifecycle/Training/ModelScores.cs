using Levain.Definitions;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Training;

/// <summary>Lets a saved model score examples.</summary>
internal static class ModelScores
{
    /// <summary>Row by row: the value, the probability of yes, or a probability for each class.</summary>
    /// <param name="path">The model's zip.</param>
    /// <param name="kind">What the model answers.</param>
    /// <param name="examples">What is asked.</param>
    /// <param name="who">Whose model it is, for messages.</param>
    /// <exception cref="LevainException">The model wants other features, or gives no probability.</exception>
    public static float[] Of(string path, ModelKind kind, Examples examples, string who)
    {
        var ml = new MLContext(seed: 0);
        var model = ml.Model.Load(path, out var schema);
        RefuseOtherFeatures(schema, examples, who);
        return Of(model, kind, examples, who);
    }

    /// <summary>The same for a model that is loaded and was made for these features.</summary>
    public static float[] Of(ITransformer model, ModelKind kind, Examples examples, string who)
    {
        var view = model.Transform(new ExampleView(examples, kind));
        var scores = kind switch
        {
            ModelKind.Regression => Numbers(view, "Score"),
            ModelKind.Binary when view.Schema.GetColumnOrNull("Probability") is not null => Numbers(view, "Probability"),
            ModelKind.Binary => throw new LevainException(
                $"The {who} gives a score but no probability. End its learner with a calibrator: ml.BinaryClassification.Calibrators."),
            _ => [.. view.GetColumn<VBuffer<float>>("Score").SelectMany(v => v.DenseValues())],
        };
        var classes = kind == ModelKind.Multiclass ? examples.Classes.Count : 1;
        if (scores.Length != examples.Count * classes)
            throw new LevainException(
                FormattableString.Invariant($"The {who} answered {scores.Length / classes} of {examples.Count} rows. ")
                + "A learner that drops rows in silence cannot be judged: take another one.");
        return scores;
    }

    private static float[] Numbers(IDataView view, string column) => [.. view.GetColumn<float>(column)];

    private static void RefuseOtherFeatures(DataViewSchema schema, Examples examples, string who)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        schema[ExampleView.Features].GetSlotNames(ref names);
        var wanted = names.DenseValues().Select(n => n.ToString()).ToList();
        if (wanted.SequenceEqual(examples.Slots)) return;
        var other = wanted.Except(examples.Slots).Concat(examples.Slots.Except(wanted)).Take(5);
        throw new LevainException(
            $"The {who} was trained on other features than the definition makes now ({string.Join(", ", other)}). "
            + "It cannot be scored on the same rows: see docs/models.md, 'Changing features'.");
    }
}
