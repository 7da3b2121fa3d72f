namespace Levain.Evaluating.Fixtures;

/// <summary>Small samples with what R says of them; see make_significance.R.</summary>
internal sealed record SignificanceFixture
{
    public static SignificanceFixture Known { get; } = FixtureFile.Read<SignificanceFixture>("significance.json");

    public required string MadeBy { get; init; }

    public required IReadOnlyList<DeLongCase> DeLong { get; init; }

    public required IReadOnlyList<McNemarCase> McNemar { get; init; }

    public required ClusterCase Clusters { get; init; }

    public required IReadOnlyList<DieboldMarianoCase> DieboldMariano { get; init; }

    public required IReadOnlyList<HolmCase> Holm { get; init; }

    public required IReadOnlyList<StudentCase> Student { get; init; }
}
