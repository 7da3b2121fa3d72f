using Polly;
using Polly.Retry;

namespace Levain.Datasets.Fetching;

/// <summary>Tries again what may pass: four tries, with one, two and four seconds between them.</summary>
internal static class Retrying
{
    public const int Tries = 4;

    /// <summary>The longest that a server's own wish is waited for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Makes tries until one is good, none is left, or the server asks for more patience than there is.</summary>
    public static async Task<Attempt> RunAsync(
        Func<CancellationToken, ValueTask<Attempt>> attempt, TimeProvider clock, CancellationToken cancellation) =>
        await Pipeline(clock).ExecuteAsync(attempt, cancellation);

    // Without jitter: chance would make two runs differ, and few of ours meet at one server.
    private static ResiliencePipeline<Attempt> Pipeline(TimeProvider clock) =>
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                ShouldHandle = tried => ValueTask.FromResult(
                    tried.Outcome.Result?.Trouble is not null && !(tried.Outcome.Result.After > Longest)),
                MaxRetryAttempts = Tries - 1,
                Delay = TimeSpan.FromSeconds(1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = false,
                DelayGenerator = tried => ValueTask.FromResult(tried.Outcome.Result?.After),
            })
            .Build();
}
