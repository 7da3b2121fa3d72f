namespace Levain.Retraining.Deciding;

/// <summary>The days up to which trainings knew their rows, the champion's own among them.</summary>
internal sealed class TrainingDays(Evidence evidence)
{
    private readonly DateOnly today = evidence.Findings.AsOf;

    /// <summary>Rising, each once, none after the day that is decided on.</summary>
    public IReadOnlyList<DateOnly> All { get; } =
    [
        .. evidence.Trainings.Append(evidence.Findings.ChampionAsOf).Where(d => d <= evidence.Findings.AsOf).Distinct().Order(),
    ];

    /// <summary>Null where the champion knows later days than this one.</summary>
    public DateOnly? Last => All.Count == 0 ? null : All[^1];

    /// <summary>Those of the last days, this one among them.</summary>
    public IReadOnlyList<DateOnly> Within(int days) => [.. All.Where(d => d > today.AddDays(-days))];
}
