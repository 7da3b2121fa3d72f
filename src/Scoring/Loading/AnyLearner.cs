using Levain.Definitions;
using Levain.Training;

namespace Levain.Scoring.Loading;

/// <summary>Opens a model of any learner from ML.NET's zip.</summary>
/// <param name="zip">The path of a file whose digest is verified.</param>
/// <param name="kind">What the model answers.</param>
public delegate IScorer AnyLearner(string zip, ModelKind kind);
