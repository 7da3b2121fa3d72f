using System.Globalization;
using Levain.Evaluating;
using Levain.Registering;
using Levain.Reporting;

namespace Levain.Delivery.Releases.Notes;

/// <summary>One part of the hold-out as two versions do on it.</summary>
internal sealed record SlicePair
{
    public required string Slice { get; init; }

    public required string Part { get; init; }

    public required int Rows { get; init; }

    /// <summary>The other's rows; null where they are the same.</summary>
    public int? TheirRows { get; init; }

    public required int? Positives { get; init; }

    /// <summary>Null where there are too few rows.</summary>
    public required Estimate? Mine { get; init; }

    public required Estimate? Theirs { get; init; }

    public bool IsTheirsTooSmall { get; init; }

    public string Name => $"{Slice} {Part}";

    public string RowsText => Readable.Count(Rows) + (TheirRows is { } rows ? $" against {Readable.Count(rows)}" : "");

    public double Change => (Mine?.Value ?? double.NaN) - (Theirs?.Value ?? double.NaN);

    public string ChangeText => double.IsFinite(Change) ? Change.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture) : Readable.None;

    /// <summary>One value lies outside of the other's interval.</summary>
    public bool HasMoved => Mine is { } mine && Theirs is { } theirs && (IsOutside(mine.Value, theirs) || IsOutside(theirs.Value, mine));

    public static SlicePair OnSameRows(SliceResult slice, string metric) => new()
    {
        Slice = slice.Slice,
        Part = slice.Value,
        Rows = slice.Rows,
        Positives = slice.Positives,
        Mine = Find(slice, Contender.Candidate, metric),
        Theirs = Find(slice, Contender.Champion, metric),
    };

    /// <summary>The parts that both have, by name.</summary>
    public static IReadOnlyList<SlicePair> OnOwnRows(RecordedEvidence mine, RecordedEvidence theirs, string metric) =>
    [
        .. mine.Slices
            .Select(s => (Mine: s, Theirs: theirs.Slices.FirstOrDefault(t => (t.Slice, t.Value) == (s.Slice, s.Value))))
            .Where(p => p.Theirs is not null)
            .Select(p => OnSameRows(p.Mine, metric) with
            {
                TheirRows = p.Theirs!.Rows,
                Theirs = Find(p.Theirs, Contender.Candidate, metric),
                IsTheirsTooSmall = p.Theirs.IsTooSmall,
            }),
    ];

    private static Estimate? Find(SliceResult slice, string who, string metric) =>
        slice.Contenders.FirstOrDefault(c => c.Name == who)?.Metrics.GetValueOrDefault(metric);

    private static bool IsOutside(double value, Estimate interval) => value < interval.Low || value > interval.High;
}
