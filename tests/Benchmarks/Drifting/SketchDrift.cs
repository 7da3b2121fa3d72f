using System.Diagnostics;
using Levain.Monitoring.Drifting;
using Levain.Monitoring.References;
using Levain.Validating.Profiling;

namespace Levain.Benchmarks.Drifting;

/// <summary>The whole check on profiles: the reference's travels with the model, the served rows' was made as they came.</summary>
internal sealed class SketchDrift : IDriftWork
{
    private (DriftCheck Check, IReadOnlyList<ColumnProfile> Present)? made;

    public string Name => "ours, sketches: the check on profiles of both sides";

    public Task<double> TimeAsync(DriftColumns columns, string folder)
    {
        made ??= Make(columns);
        const int Times = 20;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Times; i++) made.Value.Check.Of(made.Value.Present);
        return Task.FromResult(clock.Elapsed.TotalSeconds / Times);
    }

    /// <summary>A reference of plain columns, without windows of its own.</summary>
    public static MonitoringReference Reference(IReadOnlyList<ReferenceColumn> columns) => new()
    {
        Schema = MonitoringReference.CurrentSchema,
        Champion = "sha256:" + new string('0', 64),
        AsOf = new DateOnly(2026, 1, 1),
        WindowDays = 30,
        FalseAlarmDays = 90,
        Level = 1 / 90.0,
        Columns = columns,
        HoldOut = [],
        Calibration = null,
    };

    private static (DriftCheck Check, IReadOnlyList<ColumnProfile> Present) Make(DriftColumns columns)
    {
        ReferenceColumn[] past = [.. columns.Past.Select((c, i) => ColumnReference.Of(DriftColumns.Columns[i], c))];
        return (new DriftCheck(Reference(past)), [.. columns.Present.Select((c, i) => ColumnReference.Of(DriftColumns.Columns[i], c).Profile)]);
    }
}
