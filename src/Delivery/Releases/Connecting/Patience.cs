using System.Globalization;
using Polly;
using Polly.Retry;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Makes steps again while what failed may pass, and while there is time left for it.</summary>
internal sealed class Patience
{
    // GitHub: "wait for at least one minute before retrying", and longer each time.
    private static readonly TimeSpan LeastOfUnsaid = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly string host;
    private readonly TimeProvider clock;
    private readonly PatienceLimits limits;
    private readonly Func<double> chance;
    private TimeSpan spent;

    public Patience(string host, TimeProvider clock, PatienceLimits limits)
    {
        (this.host, this.clock, this.limits) = (host, clock, limits);
        // Many builds that a failure of GitHub stopped must not come back at one moment.
        var seeded = new Random(unchecked((int)clock.GetUtcNow().Ticks));
        chance = limits.Chance ?? seeded.NextDouble;
    }

    /// <summary>Makes a step until it is made, or will not be.</summary>
    /// <exception cref="LevainException">It stayed as it was until tries or time were over.</exception>
    public async Task<T> RunAsync<T>(string what, Func<CancellationToken, Task<T>> step, CancellationToken cancellation)
    {
        Course course = new();
        try
        {
            return await Pipeline(course).ExecuteAsync(async token => await TimedAsync(step, token), cancellation);
        }
        catch (Exception failed) when (course.Setback is { } setback && !cancellation.IsCancellationRequested)
        {
            throw new LevainException($"{what} failed: {setback.What}, {Outlook(course, setback)}", failed);
        }
    }

    private async Task<T> TimedAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        try
        {
            return await step(cancellation);
        }
        finally
        {
            spent += clock.GetElapsedTime(started);
        }
    }

    private ResiliencePipeline Pipeline(Course course) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = tried => ValueTask.FromResult(MayPass(course, tried.Outcome.Exception, tried.Context.CancellationToken)),
                DelayGenerator = _ => ValueTask.FromResult<TimeSpan?>(course.Wait),
            })
            .Build();

    private bool MayPass(Course course, Exception? failed, CancellationToken cancellation)
    {
        course.Setback = failed is null || cancellation.IsCancellationRequested ? null : Setbacks.Of(failed, host, clock.GetUtcNow());
        if (course.Setback is not { } setback) return false;
        course.Wait = Wait(course, setback);
        if (!setback.IsLimit && course.Failures >= limits.Tries) return false;
        if (spent + course.Wait > limits.Whole) return false;
        spent += course.Wait;
        return true;
    }

    private TimeSpan Wait(Course course, Setback setback)
    {
        if (setback is { IsLimit: true, After: null }) return LeastOfUnsaid * Math.Pow(2, course.Unsaid++) * (1 + (chance() / 10));
        // What GitHub asks for is the least; a little more keeps many from coming at once.
        if (setback.IsLimit) return setback.After!.Value + TimeSpan.FromSeconds(1 + chance());
        course.Failures++;
        var wait = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, course.Failures - 1), Longest.TotalSeconds)) * (0.5 + (chance() / 2));
        return setback.After > wait ? setback.After.Value : wait;
    }

    private string Outlook(Course course, Setback setback)
    {
        const string Again = "run the same command again: what is done is found, and not done twice.";
        if (!setback.IsLimit && course.Failures >= limits.Tries)
            return string.Create(CultureInfo.InvariantCulture, $"{course.Failures} times in a row. When {host} and the way to it are well, {Again}");
        var until = (clock.GetUtcNow() + course.Wait).UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"and asks to be left alone until {until:yyyy-MM-dd HH:mm:ss} UTC, which is longer than is waited here ")
            + string.Create(CultureInfo.InvariantCulture, $"({limits.Whole.TotalMinutes:0.#} minutes in all). After that, {Again}");
    }

    /// <summary>How the tries of one step went so far.</summary>
    private sealed class Course
    {
        public Setback? Setback { get; set; }

        public TimeSpan Wait { get; set; }

        public int Failures { get; set; }

        public int Unsaid { get; set; }
    }
}
