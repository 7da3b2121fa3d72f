namespace Levain.Evaluating.Fixtures;

/// <summary>Small tables with what scikit-learn says of them.</summary>
internal sealed record MeasureFixture
{
    public required string MadeBy { get; init; }

    public required IReadOnlyList<MeasureCase> Cases { get; init; }
}
