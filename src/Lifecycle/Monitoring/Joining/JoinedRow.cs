namespace Levain.Monitoring.Joining;

/// <summary>One prediction of the watched champion, with what was heard of it.</summary>
internal sealed class JoinedRow
{
    public required DateTime Time { get; init; }

    public required float[] Scores { get; init; }

    public required RowFacts Facts { get; init; }

    public HeardLabel Heard { get; set; }

    public bool IsLabelled => Heard.Count > 0;
}
