namespace Levain.Evaluating;

/// <summary>How good a candidate is on rows that it has not seen, beside all that it is measured against.</summary>
public sealed record Evaluation
{
    public required string Candidate { get; init; }

    /// <summary>The digest of the champion on the same rows; <c>none</c>, or <c>itself</c> where the candidate is it.</summary>
    public required string Champion { get; init; }

    /// <summary>The champion was made with knowledge of later days: it may have learnt from rows that are judged by.</summary>
    public bool ChampionKnowsLaterDays { get; init; }

    /// <summary>Why this very model was rolled back from; null where it was not, or was promoted again since.</summary>
    public string? RolledBack { get; init; }

    public required int Rows { get; init; }

    /// <summary>Rows of the positive class; null where there are no classes.</summary>
    public required int? Positives { get; init; }

    public required DateTime From { get; init; }

    public required DateTime To { get; init; }

    /// <summary>The number of draws behind each interval.</summary>
    public required int Resamples { get; init; }

    /// <summary>How many blocks of rows that hang together were drawn from.</summary>
    public required int Blocks { get; init; }

    public required string MainMetric { get; init; }

    /// <summary>The candidate first, then the champion where there is one, then the baselines.</summary>
    public required IReadOnlyList<Contender> Contenders { get; init; }

    /// <summary>For each rule of the gate that names the champion: the paired difference, on all rows or a slice of them.</summary>
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    /// <summary>The parts of the hold-out that the definition asks about.</summary>
    public IReadOnlyList<SliceResult> Slices { get; init; } = [];

    /// <summary>A row a class; empty where there are no classes.</summary>
    public IReadOnlyList<ClassResult> Classes { get; init; } = [];

    /// <summary>The features, the one that matters most first.</summary>
    public IReadOnlyList<Importance> Importances { get; init; } = [];

    /// <summary>Null where rows carry no time.</summary>
    public Staleness? Staleness { get; init; }

    /// <summary>A contender by its name, or null.</summary>
    public Contender? Find(string name) => Contenders.FirstOrDefault(c => c.Name == name);
}
