using Levain.Definitions;
using Microsoft.ML;

namespace Levain.Training.Certifying;

/// <summary>A learner of ML.NET as it is tried: over which kind of label, and made for a number of threads.</summary>
internal sealed record LearnerCase(string Trainer, ModelKind Kind, Func<MLContext, int, IEstimator<ITransformer>> Make)
{
    /// <summary>Whether it has a number of threads at all.</summary>
    public bool HasThreads { get; init; } = true;
}
