using Levain.Monitoring.References;
using Levain.Validating.Profiling;

namespace Levain.Monitoring.Drifting;

/// <summary>A column of the reference, taken apart once for many windows.</summary>
internal sealed class JudgedColumn
{
    private readonly ReferenceColumn reference;
    private readonly WeightedPoints points;
    private readonly NumberBins numbers;
    private readonly long[] bins;
    private readonly double[] quiet;

    public JudgedColumn(ReferenceColumn reference)
    {
        this.reference = reference;
        points = reference.Profile.Points;
        numbers = new NumberBins(points, reference.Profile.Histogram?.Edges ?? []);
        Listed = IsCategory ? CategoryCells.Of(reference) : null;
        bins = Listed?.Past ?? numbers.Counts(points);
        quiet = [.. reference.Quiet.Select(q => IsCategory ? q : QuietLevels.Shift(q))];
    }

    public WatchedColumn Column => reference.Column;

    public CategoryCells? Listed { get; }

    private bool IsCategory => Column.Kind == ColumnKind.Category;

    private ColumnProfile Profile => reference.Profile;

    /// <summary>Everything but the correction over columns.</summary>
    public ColumnDrift Judge(WatchedValues now)
    {
        var drift = Empty(now);
        if (now.Present == 0 || Profile.Present == 0) return drift;
        return IsCategory ? OfCategories(drift, now) : OfNumbers(drift, now);
    }

    private ColumnDrift OfNumbers(ColumnDrift drift, WatchedValues now)
    {
        var distance = StepDistance.Of(points, now.Points!);
        var counts = numbers.Counts(now.Points!);
        var pValue = KolmogorovSmirnov.PValue(distance.Farthest, Profile.Present, now.Present);
        return drift with
        {
            Test = nameof(KolmogorovSmirnov),
            Statistic = distance.Farthest,
            Error = Profile.Quantiles!.RankError + now.RankError,
            PValue = pValue,
            CalibratedPValue = quiet.Length == 0 ? Careful(distance.Farthest, now) : Calibrated(QuietLevels.Shift(distance.Farthest), pValue),
            Psi = BinDistance.StabilityIndex(bins, counts),
            JensenShannon = BinDistance.JensenShannon(bins, counts),
            Wasserstein = Profile.Variance > 0 ? distance.Area / Math.Sqrt(Profile.Variance.Value) : null,
        };
    }

    private ColumnDrift OfCategories(ColumnDrift drift, WatchedValues now)
    {
        var counts = Listed!.Counts(now);
        var test = ChiSquare.Of(bins, counts);
        return drift with
        {
            Test = nameof(ChiSquare),
            Statistic = test.Statistic,
            PValue = test.PValue,
            CalibratedPValue = Calibrated(test.Statistic, test.PValue),
            Psi = BinDistance.StabilityIndex(bins, counts),
            JensenShannon = BinDistance.JensenShannon(bins, counts),
        };
    }

    // Never below the textbook's: windows that vary less than independent rows do are no reason to alarm sooner.
    private double Calibrated(double statistic, double pValue) =>
        quiet.Length == 0 ? pValue : Math.Max(pValue, QuietLevels.Share(quiet, statistic));

    // Windows of the reference's own have the sketch's error in them; the textbook does not know of it, and many rows would show it.
    private double Careful(double distance, WatchedValues now) => KolmogorovSmirnov.PValue(
        Math.Max(0, distance - Profile.Quantiles!.RankError - now.RankError), Profile.Present, now.Present);

    private ColumnDrift Empty(WatchedValues now) => new()
    {
        Name = Column.Name,
        Source = Column.Source,
        Kind = Column.Kind,
        Test = null,
        Statistic = null,
        Error = 0,
        PValue = null,
        CalibratedPValue = null,
        Psi = null,
        JensenShannon = null,
        Wasserstein = null,
        MissingBefore = Share(Profile.Missing, Profile.Count),
        MissingNow = Share(now.Missing, now.Count),
        UnknownNow = Share(now.Unknown, now.Present),
        Importance = reference.Importance,
        LeftOut = reference.LeftOut,
        IsDrifted = false,
        IsAlarm = false,
    };

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
