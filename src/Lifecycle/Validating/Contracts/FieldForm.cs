namespace Levain.Validating.Contracts;

/// <summary>How JSON writes the values of a column.</summary>
internal enum FieldForm
{
    Number,

    /// <summary><c>true</c> and <c>false</c>.</summary>
    Boolean,

    /// <summary>A string: text, days, times and names of categories.</summary>
    Text,
}
