namespace Levain.Retraining.Replaying.Results;

/// <summary>What policies are compared by.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Trainings">How many there were.</param>
/// <param name="Value">The main metric of the whole.</param>
/// <param name="Draws">The same of each draw of days.</param>
internal sealed record PolicyScore(string Name, int Trainings, double Value, double[] Draws);
