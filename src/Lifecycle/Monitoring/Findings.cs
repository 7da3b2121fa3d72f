namespace Levain.Monitoring;

/// <summary>All that a monitor found on a day; the same log, reference and day give the same findings on every machine.</summary>
public sealed record Findings
{
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required string Model { get; init; }

    /// <summary>The digest of the champion that was watched, and the last day that it knew.</summary>
    public required string Champion { get; init; }

    public required DateOnly ChampionAsOf { get; init; }

    /// <summary>The last day that was looked at.</summary>
    public required DateOnly AsOf { get; init; }

    public required DateTime From { get; init; }

    public required DateTime Until { get; init; }

    public required QualityFindings Quality { get; init; }

    public required LabelFindings Labels { get; init; }

    public required DriftFindings Drift { get; init; }

    /// <summary>Null while no label is matured.</summary>
    public required RealisedFindings? Realised { get; init; }

    /// <summary>Null for models that give no probability.</summary>
    public required EstimatedFindings? Estimated { get; init; }
}
