using System.Diagnostics;
using Levain.Monitoring;
using Levain.Monitoring.Drifting;
using Levain.Monitoring.References;
using Levain.Validating.Profiling;

namespace Levain.Benchmarks.Drifting;

/// <summary>Rows that come in blocks, are sketched and forgotten, and are then compared with others of which only a profile is known.</summary>
internal sealed class StreamedDriftWork : IApartWork
{
    public const int Rows = 3_000_000, Width = 100;
    private const int Block = 10_000;

    public string Id => "drift";

    /// <returns>Seconds to sketch both sides, making the numbers not counted, and seconds of the check.</returns>
    public Task<double[]> WorkAsync(string folder)
    {
        var clock = new Stopwatch();
        var (past, present) = (Sketch(1, 0, clock), Sketch(2, 0.01, clock));
        var sketching = clock.Elapsed.TotalSeconds;
        clock.Restart();
        var findings = new DriftCheck(SketchDrift.Reference([.. past.Select(Column)]), withDomain: false).Of(present);
        if (findings.Columns.Count != Width) throw new LevainException("The check lost columns.");
        return Task.FromResult<double[]>([sketching, clock.Elapsed.TotalSeconds]);
    }

    private static ColumnProfile[] Sketch(ulong seed, double moved, Stopwatch clock)
    {
        var random = new SplitMix(seed);
        ColumnSketch[] sketches = [.. Enumerable.Range(0, Width).Select(c => new ColumnSketch(new(FormattableString.Invariant($"n{c}"), "number", ColumnKind.Number)))];
        var block = new double[Block];
        for (var row = 0; row < Rows; row += Block)
            foreach (var sketch in sketches)
            {
                for (var i = 0; i < Block; i++) block[i] = (float)((random.Next() >> 11) / (double)(1L << 53) + moved);
                clock.Start();
                sketch.AddNumbers(block);
                clock.Stop();
            }

        return Array.ConvertAll(sketches, s => s.ToProfile());
    }

    private static ReferenceColumn Column(ColumnProfile profile) => new()
    {
        Column = new(profile.Name, ColumnSource.Feature, profile.Kind, []),
        Profile = profile,
        Importance = double.NaN,
        LeftOut = null,
        Quiet = [],
    };
}
