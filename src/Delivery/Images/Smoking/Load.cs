namespace Levain.Delivery.Images.Smoking;

/// <summary>Sends golden rows over several connections at once, and takes the time of each.</summary>
/// <param name="service">Who is asked.</param>
/// <param name="cases">The rows, taken in turn.</param>
/// <param name="clock">Takes the time.</param>
internal sealed class Load(ServiceCaller service, IReadOnlyList<GoldenCase> cases, TimeProvider clock)
{
    private const int Connections = 4, WarmUp = 400, Requests = 2000;

    /// <summary>The times of the requests in milliseconds, in ascending order, after a warm-up whose times do not count.</summary>
    /// <exception cref="LevainException">An answer is not training's.</exception>
    public async Task<double[]> RunAsync(CancellationToken cancellation)
    {
        await SendAsync(WarmUp, cancellation);
        var times = await SendAsync(Requests, cancellation);
        Array.Sort(times);
        return times;
    }

    /// <summary>The time that a share of the requests was answered in: the smallest of those with at least the share at or below it.</summary>
    public static double Quantile(double[] ascending, double share) =>
        ascending.Length == 0 ? double.NaN : ascending[Math.Max(0, (int)Math.Ceiling(share * ascending.Length) - 1)];

    private async Task<double[]> SendAsync(int requests, CancellationToken cancellation)
    {
        var times = new double[requests];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(
            async () =>
            {
                for (var i = Interlocked.Increment(ref next); i < requests; i = Interlocked.Increment(ref next)) times[i] = await OneAsync(i, cancellation);
            },
            cancellation)));
        return times;
    }

    private async Task<double> OneAsync(int i, CancellationToken cancellation)
    {
        var golden = cases[i % cases.Count];
        var started = clock.GetTimestamp();
        var answer = await service.PredictAsync(golden.Request, cancellation);
        var time = clock.GetElapsedTime(started).TotalMilliseconds;
        GoldenCheck.DemandSame(golden, answer.Scores("a golden row under load"), 0, ", under load");
        return time;
    }
}
