namespace Levain.Definitions.Contracts;

/// <summary>The text is one of these categories.</summary>
public sealed class OneOfAttribute(params string[] categories) : ConstraintAttribute
{
    public IReadOnlyList<string> Categories => categories;

    /// <summary>
    /// The share of rows, 0 to 1, that may have another category and go on: the set is open. More of them stop the stage.
    /// NaN where the set is closed.
    /// </summary>
    public double UnknownUpTo { get; init; } = double.NaN;

    internal bool IsOpen => !double.IsNaN(UnknownUpTo);
}
