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
}
