namespace Levain.Evaluating;

/// <summary>How the candidate does on rows that came a while after the last that it learnt from.</summary>
public sealed record AgeResult
{
    /// <summary>Whole days between the last row learnt from and the first and last of these rows.</summary>
    public required int FromDays { get; init; }

    public required int ToDays { get; init; }

    public required int Rows { get; init; }

    /// <summary>The main metric on these rows.</summary>
    public required Estimate Value { get; init; }

    /// <summary>The same metric of the linear baseline, which ages too: it tells hard weeks from old models.</summary>
    public required double Linear { get; init; }
}
