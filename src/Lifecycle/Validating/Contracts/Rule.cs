using Levain.Definitions.Contracts;

namespace Levain.Validating.Contracts;

/// <summary>One thing that a contract demands and that a row can break.</summary>
internal sealed record Rule
{
    /// <summary>The place in the contract's list of rules.</summary>
    public required int Index { get; init; }

    public required ViolationCode Code { get; init; }

    /// <summary>The column; empty where the row as a whole is meant.</summary>
    public required string Column { get; init; }

    /// <summary>The rule as a person would say it.</summary>
    public required string Sentence { get; init; }

    /// <summary>The attribute that asks for it, without its suffix; empty where the property's type does.</summary>
    public required string Attribute { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>The share of rows that may break it, 0 to 1; NaN where it has none of its own.</summary>
    public required double Tolerated { get; init; }

    /// <summary>More rows than tolerated stop the stage; else they are only told.</summary>
    public required bool StopsAbove { get; init; }

    /// <summary>Whether a share of rows that break it is more than tolerated; NaN is.</summary>
    public bool IsAbove(double share) => !(share <= Tolerated);
}
