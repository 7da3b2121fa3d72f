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
}
