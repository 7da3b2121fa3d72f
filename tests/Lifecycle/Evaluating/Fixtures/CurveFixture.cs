namespace Levain.Evaluating.Fixtures;

/// <summary>Small tables with scikit-learn's curves; see make_curves.py.</summary>
internal sealed record CurveFixture
{
    public required string MadeBy { get; init; }

    public required IReadOnlyList<CurveCase> Cases { get; init; }
}
