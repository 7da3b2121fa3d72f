using System.Diagnostics;
using Levain.Scoring.Settings;

namespace Levain.Benchmarks.Serving.Steps;

/// <summary>Times all steps, in a process that has the runtime's settings of a service.</summary>
/// <remarks>The folder is the one that services read. Measured are, by round and step, microseconds and allocated bytes.</remarks>
internal sealed class StepsWork : IApartWork
{
    public const int RoundCount = 9;
    public static readonly TimeSpan Warm = TimeSpan.FromSeconds(2), Measured = TimeSpan.FromSeconds(0.5);

    public string Id => "serving-steps";

    public async Task<double[]> WorkAsync(string folder)
    {
        var model = ServedFraud.Load(new ScoringSettings { Models = folder });
        var steps = StepList.Of(model, ServedFraud.Request(model));
        foreach (var step in steps) Time(step, Warm);
        var rounds = await Rounds.RunAsync("ServingSteps", RoundCount, steps, s => Task.FromResult(Time(s, Measured)));
        return [.. rounds.SelectMany(r => r).SelectMany(t => (double[])[t.Microseconds, t.Bytes])];
    }

    private static (double Microseconds, double Bytes) Time(Step step, TimeSpan atLeast)
    {
        const int Block = 64;
        var (count, allocated, clock) = (0, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        for (; clock.Elapsed < atLeast; count += Block)
            for (var i = 0; i < Block; i++)
                step.Run();
        return (clock.Elapsed.TotalMicroseconds / count, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)count);
    }
}
