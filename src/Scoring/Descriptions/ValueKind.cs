namespace Levain.Scoring.Descriptions;

/// <summary>How a column's values are written in JSON.</summary>
internal enum ValueKind
{
    Number,

    Integer,

    Boolean,

    Text,

    /// <summary>A text as 2020-02-29.</summary>
    Date,

    /// <summary>A text as 2020-02-29T23:59:59, without a zone.</summary>
    Time,

    /// <summary>One of a few texts that the contract lists.</summary>
    Category,
}
