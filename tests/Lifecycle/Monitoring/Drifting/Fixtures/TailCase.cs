namespace Levain.Monitoring.Drifting.Fixtures;

/// <summary>A statistic of samples too large for the exact distribution.</summary>
internal sealed record TailCase
{
    public required double Statistic { get; init; }

    public required long Past { get; init; }

    public required long Present { get; init; }

    public required double PValue { get; init; }
}
