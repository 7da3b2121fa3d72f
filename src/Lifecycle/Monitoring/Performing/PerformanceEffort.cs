namespace Levain.Monitoring.Performing;

/// <summary>How much is computed of a champion's performance.</summary>
internal sealed record PerformanceEffort
{
    /// <summary>All metrics, with intervals from draws: what a person looks at.</summary>
    public static PerformanceEffort Full { get; } = new();

    /// <summary>What the policy asks for and no more: for looks by the thousand. Intervals are closed forms where there is one.</summary>
    public static PerformanceEffort Lean { get; } = new() { IsLean = true, Draws = 200, EstimateDraws = 0 };

    public bool IsLean { get; private init; }

    /// <summary>The policy that asks; the definition's own where null.</summary>
    public Definitions.Policies.RetrainPolicy? Policy { get; init; }

    /// <summary>Draws of whole blocks behind each realised interval.</summary>
    public int Draws { get; private init; } = 1000;

    /// <summary>Draws of labels behind each estimated interval; 0 for none.</summary>
    public int EstimateDraws { get; private init; } = 200;
}
