namespace Levain.Evaluating.Curves;

/// <summary>How many rows got a score in a range.</summary>
internal sealed record ScoreBin
{
    /// <summary>The borders of the probability, 0 to 1; the lower one belongs to the bin before, but for 0.</summary>
    public required double From { get; init; }

    public required double To { get; init; }

    public required int Negatives { get; init; }

    public required int Positives { get; init; }
}
