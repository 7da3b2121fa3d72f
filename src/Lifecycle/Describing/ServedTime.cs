namespace Levain.Describing;

/// <summary>What kind of time a column holds.</summary>
internal enum ServedTime
{
    None,

    /// <summary>A day without an hour.</summary>
    Day,

    /// <summary>A day with its time, without a zone.</summary>
    Moment,
}
