using Levain.Monitoring.References;
using Levain.Validating.Changes;
using Levain.Validating.Profiling;

namespace Levain.Monitoring.Drifting;

/// <summary>Compares served rows with a reference, column by column and all at once; one check serves many windows.</summary>
/// <remarks>
/// A column is drifted where its calibrated p-value, corrected over columns by Benjamini and Hochberg, is at most the reference's
/// level, or where more than one value in twenty has gone missing or is no known category, beyond three standard errors. Columns that
/// take no part in alarms are corrected by themselves.
/// </remarks>
/// <param name="reference">What served rows are compared with.</param>
/// <param name="withDomain">Whether a classifier is trained on each window, which takes most of the time.</param>
internal sealed class DriftCheck(MonitoringReference reference, bool withDomain = true)
{
    /// <summary>Fewer rows tell nothing.</summary>
    public const int LeastRows = 10;

    private readonly JudgedColumn[] columns = [.. reference.Columns.Select(c => new JudgedColumn(c))];

    /// <summary>Judges rows that are held in memory; columns that the reference does not know are left alone.</summary>
    /// <exception cref="LevainException">A column of the reference is missing.</exception>
    public DriftFindings Of(WatchedTable rows)
    {
        if (rows.Count < LeastRows) return TooFew(rows.Count);
        int[] places = [.. columns.Select(c => Place(c.Column.Name, [.. rows.Columns.Select(r => r.Name)]))];
        var found = new ColumnDrift[columns.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = columns[i].Judge(WatchedValues.Of(columns[i].Column, rows.Values(places[i])));
        return Judged(rows.Count, found, withDomain ? DomainClassifier.Of(reference, rows) : null);
    }

    /// <summary>Judges rows of which only profiles were kept, one a column, in one pass: for windows that do not fit into memory.</summary>
    /// <exception cref="LevainException">A column of the reference is missing.</exception>
    public DriftFindings Of(IReadOnlyList<ColumnProfile> profiles)
    {
        var count = profiles.Count == 0 ? 0 : profiles.Max(p => p.Count);
        if (count < LeastRows) return TooFew(count);
        string[] names = [.. profiles.Select(p => p.Name)];
        var found = Array.ConvertAll(columns, c => c.Judge(WatchedValues.Of(c.Column, profiles[Place(c.Column.Name, names)])));
        return Judged(count, found, null);
    }

    private DriftFindings Judged(long rows, ColumnDrift[] found, DomainFindings? domain)
    {
        foreach (var group in Enumerable.Range(0, found.Length).GroupBy(i => found[i].LeftOut is null))
        {
            int[] tested = [.. group.Where(i => found[i].CalibratedPValue is not null)];
            var adjusted = BenjaminiHochberg.Adjust([.. tested.Select(i => found[i].CalibratedPValue!.Value)]);
            for (var i = 0; i < tested.Length; i++) found[tested[i]] = Marked(found[tested[i]], adjusted[i] <= reference.Level);
        }

        return new()
        {
            Rows = rows,
            Columns = [.. found.Select(c => IsFar(c.MissingNow - c.MissingBefore, rows) || IsFar(c.UnknownNow, rows) ? Marked(c, true) : c)],
            Domain = domain,
            NotJudged = null,
        };
    }

    private static ColumnDrift Marked(ColumnDrift column, bool isDrifted) =>
        column with { IsDrifted = isDrifted, IsAlarm = isDrifted && column.LeftOut is null };

    // What a reference lacks has no windows to be compared with.
    private static bool IsFar(double share, long rows) =>
        share > ColumnComparison.NotableMissing && share > 3 * Math.Sqrt(share * (1 - share) / rows);

    private static DriftFindings TooFew(long rows) => new()
    {
        Rows = rows,
        Columns = [],
        Domain = null,
        NotJudged = FormattableString.Invariant($"{rows} rows were served in the window, which is too few to be judged: {LeastRows} are needed."),
    };

    private int Place(string name, string[] names)
    {
        var place = Array.IndexOf(names, name);
        return place >= 0 ? place : throw new LevainException(
            $"The served rows have no column '{name}', which the reference of {reference.Champion} knows: "
            + "they are of another model. Watch them with the reference of the model that answered them.");
    }
}
