namespace Levain.Evaluating;

/// <summary>How the candidate tells one class from the others.</summary>
public sealed record ClassResult
{
    public required string Class { get; init; }

    /// <summary>Rows that are of the class, and rows that are told to be.</summary>
    public required int Rows { get; init; }

    public required int Told { get; init; }

    /// <summary>0 to 1; NaN where no row is told to be, or is, of the class.</summary>
    public required double Precision { get; init; }

    public required double Recall { get; init; }

    public required double F1 { get; init; }
}
