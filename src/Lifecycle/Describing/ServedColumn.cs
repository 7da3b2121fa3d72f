using Levain.Definitions.Contracts;
using Levain.Validating.Contracts;

namespace Levain.Describing;

/// <summary>A column as requests carry it.</summary>
internal sealed record ServedColumn
{
    /// <summary>The name in JSON.</summary>
    public required string Name { get; init; }

    public required FieldForm Form { get; init; }

    /// <summary>What a value looks like, in words.</summary>
    public required string TypeName { get; init; }

    /// <summary>The names of the categories; empty where values are numbers or text.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    public required ColumnRole Role { get; init; }

    public required bool IsOptional { get; init; }

    public required bool IsPersonal { get; init; }

    /// <summary>Values are whole numbers.</summary>
    public required bool IsWhole { get; init; }

    public required ServedTime Time { get; init; }

    /// <summary>What is asked of the values, as sentences.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The attributes that ask something of the values.</summary>
    public required IReadOnlyList<ConstraintAttribute> Constraints { get; init; }
}
