using Levain.Datasets.Reading;
using Levain.Validating.Profiling;

namespace Levain.Validating.Contracts;

/// <summary>One column of a contract, whatever its type.</summary>
internal abstract class Column<TRow>
{
    /// <summary>The property's name.</summary>
    public required string Name { get; init; }

    /// <summary>The names under which a file may carry the column.</summary>
    public required IReadOnlyList<string> Spellings { get; init; }

    /// <summary>What the column is in the contract.</summary>
    public required ColumnRole Role { get; init; }

    /// <summary>No value of it may be shown.</summary>
    public required bool IsPersonal { get; init; }

    /// <summary>The rule that no two rows have the same value; null where there is none.</summary>
    public required Rule? Unique { get; init; }

    /// <summary>The share of rows that may lack a value, 0 to 1; NaN where each must have one.</summary>
    public required double MissingUpTo { get; init; }

    public bool MayBeMissing => !double.IsNaN(MissingUpTo);

    /// <summary>What a value of this column looks like, for messages.</summary>
    public abstract string TypeName { get; }

    /// <summary>The names of the categories by their index; empty where the values are numbers or text.</summary>
    public abstract IReadOnlyList<string> Categories { get; }

    /// <summary>How requests write a value of this column.</summary>
    public abstract FieldForm Form { get; }

    /// <summary>What a profile says of the column.</summary>
    public ColumnShape Shape => new(Name, TypeName, Kind, IsPersonal) { Categories = Categories };

    /// <summary>What the values are.</summary>
    protected abstract ColumnKind Kind { get; }

    /// <summary>Room for what is read of a block.</summary>
    public abstract ColumnVector NewVector();

    /// <summary>Reads the fields of some rows and notes the rules that they break.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="field">The column's place in the file.</param>
    /// <param name="rows">The numbers of the rows to look at.</param>
    /// <param name="vector">Takes the values.</param>
    /// <param name="faults">Takes the broken rules.</param>
    public abstract void Check(RowBlock block, int field, ReadOnlySpan<int> rows, ColumnVector vector, BlockFaults faults);

    /// <summary>Reads one field for itself, as <see cref="Check"/> and <see cref="Set"/> do for many; an empty one is missing.</summary>
    /// <param name="row">Takes the value.</param>
    /// <param name="text">The field as a file would write it.</param>
    /// <param name="field">The column's number.</param>
    /// <param name="faults">Takes the broken rules, as those of row 0.</param>
    public abstract void Read(TRow row, ReadOnlySpan<byte> text, int field, BlockFaults faults);

    /// <summary>Gives a row the value that was read for it.</summary>
    public abstract void Set(TRow row, ReadOnlySpan<byte> text, ColumnVector vector, int index);
}
