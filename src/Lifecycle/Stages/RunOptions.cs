namespace Levain.Stages;

/// <summary>What the operator may change about a run of a stage.</summary>
[Plumbing]
public sealed record RunOptions
{
    /// <summary>The last day that the run may know; the newest row of the snapshot where not given.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Runs stages that are up to date, too.</summary>
    public bool Force { get; init; }

    /// <summary>The revision that the data at hand are compared with.</summary>
    public string Base { get; init; } = "HEAD";

    /// <summary>Writes the digests of the files at hand into the dataset's manifest.</summary>
    public bool Pin { get; init; }

    /// <summary>The first day that Replay plays; the first with enough rows before it where not given.</summary>
    public DayName? From { get; init; }

    /// <summary>The last day that Replay plays; the last of the data where not given.</summary>
    public DayName? To { get; init; }

    /// <summary>The names of the policies that Replay plays; null for all.</summary>
    public IReadOnlyList<string>? Policies { get; init; }

    /// <summary>Replays the dataset's control instead, in which nothing changes.</summary>
    public bool Control { get; init; }
}
