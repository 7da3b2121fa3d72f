namespace Levain.Validating.Inferring;

/// <summary>The ways of writing that a text can be taken for; a column has those that all its values have.</summary>
[Flags]
internal enum ValueForms
{
    None = 0,

    Bool = 1 << 0,
    Int = 1 << 1,
    Long = 1 << 2,

    /// <summary>A number that single precision gives back.</summary>
    Float = 1 << 3,
    Double = 1 << 4,
    Date = 1 << 5,
    Time = 1 << 6,

    // What a contract does not read, but a person would take for one of the above.
    OtherBool = 1 << 7,
    OtherTime = 1 << 8,
    DottedDate = 1 << 9,
    SlashedDate = 1 << 10,
    CompactDate = 1 << 11,
    CommaNumber = 1 << 12,
    UnitNumber = 1 << 13,

    // Shapes of text.
    Digits = 1 << 14,
    Uuid = 1 << 15,
    Email = 1 << 16,
    Iban = 1 << 17,
    Phone = 1 << 18,

    /// <summary>What a contract reads as something other than text.</summary>
    Native = Bool | Int | Long | Float | Double | Date | Time,

    Any = (1 << 19) - 1,
}
