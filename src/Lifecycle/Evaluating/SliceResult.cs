namespace Levain.Evaluating;

/// <summary>How contenders do on one part of the hold-out.</summary>
public sealed record SliceResult
{
    /// <summary>What the rows were parted by, such as <c>Channel</c>.</summary>
    public required string Slice { get; init; }

    /// <summary>Which part: a category, a range such as <c>12 to 40</c>, or a stretch of time.</summary>
    public required string Value { get; init; }

    /// <summary>0 where the part is known but has no rows: it is missing.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows of the positive class; null where there are no classes.</summary>
    public required int? Positives { get; init; }

    /// <summary>Fewer rows, or fewer of a class, than the definition asks for: no metrics are told.</summary>
    public required bool IsTooSmall { get; init; }

    /// <summary>The candidate and, where there is one, the champion; empty where there are too few rows.</summary>
    public required IReadOnlyList<Contender> Contenders { get; init; }
}
