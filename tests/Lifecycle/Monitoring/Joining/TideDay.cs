using Levain.Definitions.Contracts;

namespace Levain.Monitoring.Joining;

/// <summary>A day's highest tide, in metres.</summary>
public sealed record TideDay
{
    [Key, EventTime]
    public required DateOnly Date { get; init; }

    public required float Height { get; init; }
}
