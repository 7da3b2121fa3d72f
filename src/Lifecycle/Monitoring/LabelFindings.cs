namespace Levain.Monitoring;

/// <summary>How many of the predictions have a label, and how long it took.</summary>
public sealed record LabelFindings
{
    /// <summary>Predictions that are old enough for their labels to be known.</summary>
    public required long Matured { get; init; }

    /// <summary>Of these, with a label.</summary>
    public required long Labelled { get; init; }

    /// <summary>From prediction to label in days: the median, and what nine of ten stay below; null without labels.</summary>
    public required double? MedianLagDays { get; init; }

    public required double? LongLagDays { get; init; }

    /// <summary>Labels beyond the first of a matured prediction; the last one counts.</summary>
    public required long Repeated { get; init; }

    /// <summary>Labels of predictions that are not in the log.</summary>
    public required long Unknown { get; init; }

    /// <summary>Matured predictions whose label was known before they were made.</summary>
    public required long Early { get; init; }

    /// <summary>Predictions of other champions in the window of matured ones, by the digest.</summary>
    public required SortedDictionary<string, long> OtherChampions { get; init; }

    /// <summary>Labels that are none of this model's: no number, no yes or no, no class.</summary>
    public long Unreadable { get; init; }
}
