namespace Levain.Validating.Contracts;

/// <summary>The values of a column in their own type.</summary>
internal sealed class ColumnVector<TValue> : ColumnVector
{
    /// <summary>The default where a value is missing or broken.</summary>
    public TValue[] Values { get; private set; } = [];

    public override void Reserve(int rows)
    {
        base.Reserve(rows);
        if (Values.Length < rows) Values = new TValue[Numbers.Length];
    }
}
