namespace Levain.Monitoring.Joining;

/// <summary>What a logged row tells beside its values.</summary>
/// <param name="Naive">The naive forecast, the last known label of a series; NaN where there is none.</param>
/// <param name="Entity">Whose row it is; null where all are of one, or it is not known.</param>
internal readonly record struct RowFacts(float Naive, string? Entity)
{
    public static RowFacts None { get; } = new(float.NaN, null);
}
