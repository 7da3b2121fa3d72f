namespace Levain.Training.Golden;

/// <summary>A request with the scores that training gave to it.</summary>
/// <param name="Request">The JSON of one instance, as a service takes it.</param>
/// <param name="Scores">The value, the probability of yes, or a probability for each class.</param>
internal sealed record GoldenRow(ReadOnlyMemory<byte> Request, float[] Scores);
