using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Transforms;

namespace Levain.Training.Flattening;

/// <summary>Takes from a chain of ML.NET's transformers what a flat form needs, or says what it cannot take.</summary>
/// <param name="width">Slots of a vector.</param>
/// <param name="order">The order of sums that the flat form shall keep.</param>
internal sealed class ChainReader(int width, SumOrder order)
{
    private readonly List<AffineStep> steps = [];
    private readonly LearnerReader learner = new(width, order);

    /// <summary>What a flat form does not cover; null where it covers all.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>Whether the last link gives a probability.</summary>
    public bool HasProbability => learner.HasProbability;

    /// <summary>The flat model; null where something is not covered.</summary>
    public FlatModel? Read(ITransformer model, string digest)
    {
        Take(model);
        if (learner.Outputs.Count == 0) WhyNot ??= "the chain ends without a learner";
        return WhyNot is null ? new FlatModel(digest, width, steps, learner.Outputs, learner.Combination) : null;
    }

    private void Take(ITransformer step)
    {
        if (WhyNot is not null) return;
        switch (step)
        {
            case IEnumerable<ITransformer> chain:
                foreach (var each in chain) Take(each);
                break;
            case NormalizingTransformer normaliser when learner.Outputs.Count == 0:
                TakeSteps(normaliser);
                break;
            case IPredictionTransformer<object> { Model: ICalibrator calibrator }:
                WhyNot = learner.Calibrate(calibrator);
                break;
            case ISingleFeaturePredictionTransformer<object> predictor when learner.Outputs.Count == 0:
                WhyNot = predictor.FeatureColumnName == ExampleView.Features
                    ? learner.Take(predictor.Model)
                    : $"the learner reads the column {predictor.FeatureColumnName}";
                break;
            default:
                WhyNot = $"the step {NameOf(step)} is not covered";
                break;
        }
    }

    // Examples have one column to normalise. What else a normaliser might do with it, the proof would find.
    private void TakeSteps(NormalizingTransformer normaliser)
    {
        var parameters = normaliser.GetNormalizerModelParameters(0);
        if (parameters is NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<float>> affine)
            steps.Add(new AffineStep([.. affine.Scale], affine.Offset.IsDefaultOrEmpty ? null : [.. affine.Offset]));
        else
            WhyNot = $"the normaliser's {NameOf(parameters)} are not covered";
    }

    internal static string NameOf(object part) => part.GetType().Name.Split('`')[0];
}
