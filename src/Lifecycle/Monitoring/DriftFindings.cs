namespace Levain.Monitoring;

/// <summary>How served rows differ from those that the champion learnt from.</summary>
public sealed record DriftFindings
{
    public required long Rows { get; init; }

    /// <summary>In the order of the reference.</summary>
    public required IReadOnlyList<ColumnDrift> Columns { get; init; }

    /// <summary>How well a classifier tells served rows from the reference's; null where the reference keeps no sample or the rows are too few.</summary>
    public required DomainFindings? Domain { get; init; }

    /// <summary>Why the window was not judged, as a sentence; null where it was.</summary>
    public required string? NotJudged { get; init; }

    /// <summary>The columns whose drift is an alarm.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public IEnumerable<ColumnDrift> Alarms => Columns.Where(c => c.IsAlarm);
}
