namespace Levain.Validating.Contracts;

/// <summary>What a column is in its contract.</summary>
[Flags]
internal enum ColumnRole
{
    None = 0,

    Key = 1,

    EventTime = 2,

    Entity = 4,

    Label = 8,

    /// <summary>When the label became known.</summary>
    LabelKnown = 16,

    /// <summary>What is not known of a row when it is scored, or is new in every row.</summary>
    NoFeature = Key | EventTime | Label | LabelKnown,
}
