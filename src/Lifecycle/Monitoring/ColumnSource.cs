namespace Levain.Monitoring;

/// <summary>Where a watched column comes from.</summary>
public enum ColumnSource
{
    /// <summary>A column of the rows that were asked about.</summary>
    Row,

    /// <summary>A feature that the definition made of them.</summary>
    Feature,

    /// <summary>What the model answered.</summary>
    Answer,
}
