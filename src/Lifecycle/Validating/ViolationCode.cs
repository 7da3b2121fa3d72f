namespace Levain.Validating;

/// <summary>Stable names for what can be wrong with data.</summary>
public enum ViolationCode
{
    /// <summary>A row has fewer or more fields than the header.</summary>
    FieldCount,

    /// <summary>A value cannot be read as its type.</summary>
    WrongType,

    /// <summary>A value is missing where each row must have one.</summary>
    MissingValue,

    /// <summary>More values are missing than the contract tolerates.</summary>
    TooManyMissing,

    /// <summary>A number is outside its bounds.</summary>
    OutOfRange,

    /// <summary>A text is none of the categories that are allowed.</summary>
    UnknownCategory,

    /// <summary>A text does not match its pattern.</summary>
    PatternMismatch,

    /// <summary>A text is shorter or longer than allowed.</summary>
    WrongLength,

    /// <summary>A rule across columns does not hold.</summary>
    RuleBroken,

    /// <summary>An earlier row has the same key.</summary>
    DuplicateKey,

    /// <summary>An earlier row has the same value in a column of unique values.</summary>
    DuplicateValue,

    /// <summary>A row is older than the one before it.</summary>
    OutOfOrder,

    /// <summary>The newest row is older than the contract allows.</summary>
    Stale,

    /// <summary>More rows went to quarantine than the definition tolerates.</summary>
    TooManyQuarantined,

    /// <summary>No row is left.</summary>
    NoRows,

    /// <summary>Rows of the hold-out stand among the training rows, too.</summary>
    RowOverlap,

    /// <summary>Entities of the hold-out stand among the training rows, too.</summary>
    EntityOverlap,

    /// <summary>Training rows are later than rows of the hold-out.</summary>
    TimeOverlap,

    /// <summary>One column alone predicts the label almost perfectly.</summary>
    LabelLeak,

    /// <summary>Rows with the same features have different labels.</summary>
    ContradictingLabels,

    /// <summary>The share of positive labels is outside its bounds.</summary>
    LabelShare,

    /// <summary>A request has a field that the contract does not name.</summary>
    UnknownField,

    /// <summary>A request has a field twice.</summary>
    DuplicateField,

    /// <summary>A row to be scored carries the label.</summary>
    UnexpectedLabel,

    /// <summary>The past of a row to be scored is another entity's.</summary>
    ForeignPast,

    /// <summary>The past of a row to be scored has fewer rows than its features need.</summary>
    ShortPast,

    /// <summary>A row to be scored gives a feature that is no finite number.</summary>
    UnrealFeature,
}
