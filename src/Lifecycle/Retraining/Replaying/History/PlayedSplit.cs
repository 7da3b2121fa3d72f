using Levain.Training;

namespace Levain.Retraining.Replaying.History;

/// <summary>What a past day could learn from and judge by.</summary>
/// <param name="Examples">The two sides.</param>
/// <param name="HoldOutRows">The places in the history of the rows to judge by.</param>
internal sealed record PlayedSplit(SplitExamples Examples, IReadOnlyList<int> HoldOutRows);
