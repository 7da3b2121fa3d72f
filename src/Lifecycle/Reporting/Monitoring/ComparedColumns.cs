using Levain.Monitoring.References;
using Levain.Retraining;
using Levain.Validating.Profiling;

namespace Levain.Reporting.Monitoring;

/// <summary>Puts served rows on the bins of their reference, for the columns that moved most.</summary>
internal static class ComparedColumns
{
    private const int Most = 6;

    public static IReadOnlyList<ComparedColumn> Of(MonitorPageFacts facts)
    {
        if (facts.Rows is not { } rows) return [];
        var places = rows.Columns.Select((c, i) => (c.Name, Place: i)).ToDictionary(c => c.Name, c => c.Place, StringComparer.Ordinal);
        var references = facts.Reference.Columns.ToDictionary(c => c.Column.Name, StringComparer.Ordinal);
        return
        [
            .. DriftTable.Ordered(facts.Look.Evidence.Findings.Drift)
                .Where(c => places.ContainsKey(c.Name) && references.ContainsKey(c.Name))
                .Select(c => Of(references[c.Name], rows.Values(places[c.Name])))
                .OfType<ComparedColumn>()
                .Take(Most),
        ];
    }

    /// <returns>Null where the reference has nothing to compare with.</returns>
    private static ComparedColumn? Of(ReferenceColumn reference, ReadOnlySpan<float> served)
    {
        var (column, profile) = (reference.Column, reference.Profile);
        if (column.Kind == ColumnKind.Category)
            return new(column.Name, Bins([.. column.Categories, "none of these"], profile.CountsOf(column.Categories), Counts(served, column.Categories.Count)));
        if (profile.Histogram?.Edges is not { Count: > 1 } edges) return null;
        return new(column.Name, Bins([.. Labels(edges)], profile.CountsOn(edges), Counts(served, edges)));
    }

    private static IReadOnlyList<ComparedBin> Bins(IReadOnlyList<string> labels, long[] before, long[] now)
    {
        var (all, served) = (Math.Max(1, before.Sum()), Math.Max(1, now.Sum()));
        return [.. labels.Select((label, i) => new ComparedBin(label, (double)before[i] / all, (double)now[i] / served))];
    }

    private static IEnumerable<string> Labels(IReadOnlyList<double> edges) =>
        edges.Skip(1).Select((to, i) => $"{Readable.Number(edges[i])} to {Readable.Number(to)}");

    private static long[] Counts(ReadOnlySpan<float> served, int categories)
    {
        var counts = new long[categories + 1];
        foreach (var value in served)
            if (!float.IsNaN(value)) counts[Math.Clamp((int)value, 0, categories)]++;
        return counts;
    }

    // As the profile counts: what lies outside falls into the first or last bin.
    private static long[] Counts(ReadOnlySpan<float> served, IReadOnlyList<double> edges)
    {
        double[] sorted = [.. edges];
        var counts = new long[sorted.Length - 1];
        foreach (var value in served)
        {
            if (float.IsNaN(value)) continue;
            var found = Array.BinarySearch(sorted, value);
            counts[Math.Clamp(found >= 0 ? found : ~found - 1, 0, counts.Length - 1)]++;
        }

        return counts;
    }
}
