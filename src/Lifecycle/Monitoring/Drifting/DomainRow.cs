namespace Levain.Monitoring.Drifting;

/// <summary>One row as ML.NET reads it.</summary>
internal sealed class DomainRow
{
    public required float[] Features { get; init; }

    public required bool Label { get; init; }
}
