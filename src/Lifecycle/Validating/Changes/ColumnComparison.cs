using Levain.Validating.Profiling;

namespace Levain.Validating.Changes;

/// <summary>Compares the columns of two snapshots by their profiles.</summary>
/// <param name="growing">
/// Columns that move with every new row, such as the event time and the key: they are measured, and are never notable.
/// </param>
internal sealed class ColumnComparison(IReadOnlySet<string> growing)
{
    /// <summary>A tenth of the rows on the other side of some value, or with other values.</summary>
    public const double NotableDistance = 0.1;

    /// <summary>In five of a hundred rows a value has gone missing, or has come.</summary>
    public const double NotableMissing = 0.05;

    public static IReadOnlyList<ColumnChange> Changes(ComparedSnapshot past, ComparedSnapshot present) =>
    [
        .. past.Profile.Columns.Where(c => present.Profile.Column(c.Name) is null).Select(c => Change(c.Name, ColumnChangeKind.Removed, c, null)),
        .. present.Profile.Columns.Where(c => past.Profile.Column(c.Name) is null).Select(c => Change(c.Name, ColumnChangeKind.Added, null, c)),
        .. present.Profile.Columns.Where(c => past.Profile.Column(c.Name) is { } was && !IsSameType(was, c))
            .Select(c => Change(c.Name, ColumnChangeKind.Retyped, past.Profile.Column(c.Name), c)),
        .. InFiles(past.IgnoredColumns, present.IgnoredColumns),
    ];

    /// <summary>The columns that only the files have: those of the first that the second lacks, and the other way round.</summary>
    public static IEnumerable<ColumnChange> InFiles(IReadOnlyList<string>? past, IReadOnlyList<string>? present)
    {
        if (past is null || present is null) return [];
        return past.Except(present).Select(n => Change(n, ColumnChangeKind.Removed, null, null) with { InContract = false })
            .Concat(present.Except(past).Select(n => Change(n, ColumnChangeKind.Added, null, null) with { InContract = false }));
    }

    public IReadOnlyList<ColumnShift> Shifts(Profile past, Profile present) =>
        [.. present.Columns.Where(c => past.Column(c.Name)?.Kind == c.Kind).Select(c => Shift(past.Column(c.Name)!, c))];

    private ColumnShift Shift(ColumnProfile past, ColumnProfile present)
    {
        var distance = ColumnDistance.Of(past, present);
        var (before, now) = (MissingShare(past), MissingShare(present));
        var isFar = distance is { } found && found.Value > NotableDistance + found.Error + found.Noise;
        return new ColumnShift
        {
            Name = present.Name,
            Kind = present.Kind,
            Distance = distance?.Value,
            Error = distance?.Error ?? 0,
            Noise = distance?.Noise ?? 0,
            Mean = past is { Mean: { } was, Variance: > 0 and var variance } && present.Mean is { } mean ? (mean - was) / Math.Sqrt(variance) : null,
            MissingBefore = before,
            MissingNow = now,
            IsNotable = !growing.Contains(present.Name) && (isFar || Math.Abs(now - before) > NotableMissing + MissingNoise(past, present)),
        };
    }

    // Three standard errors of a difference of shares.
    private static double MissingNoise(ColumnProfile past, ColumnProfile present)
    {
        if (past.Count == 0 || present.Count == 0) return double.PositiveInfinity;
        var share = (double)(past.Missing + present.Missing) / (past.Count + present.Count);
        return 3 * Math.Sqrt(share * (1 - share)) * ColumnDistance.Scale(past.Count, present.Count);
    }

    private static double MissingShare(ColumnProfile column) => column.Count == 0 ? 0 : (double)column.Missing / column.Count;

    private static bool IsSameType(ColumnProfile past, ColumnProfile present) => (past.Kind, past.Type) == (present.Kind, present.Type);

    private static ColumnChange Change(string name, ColumnChangeKind kind, ColumnProfile? was, ColumnProfile? now) =>
        new() { Name = name, Kind = kind, InContract = true, Was = was?.Type, Is = now?.Type };
}
