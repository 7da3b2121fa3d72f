using System.Globalization;
using Polly;
using Polly.Retry;

namespace Levain.Delivery.Images.Registries;

/// <summary>Tries again what may pass: four tries, with one, two and four seconds between them, or as long as the registry asks.</summary>
/// <param name="host">The registry, for messages.</param>
/// <param name="clock">Measures the waits.</param>
internal sealed class Persistence(string host, TimeProvider clock)
{
    public const int Tries = 4;

    /// <summary>The longest that a registry's own wish is waited for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Makes tries until one is good, none is left, or the registry asks for more patience than there is.</summary>
    /// <param name="what">What is done, as the beginning of a sentence.</param>
    /// <param name="attempt">Throws <see cref="Trouble"/> for what may pass.</param>
    /// <param name="cancellation">Stops tries and waits.</param>
    /// <exception cref="LevainException">The trouble stayed.</exception>
    public async Task<T> RunAsync<T>(string what, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation)
    {
        try
        {
            return await Pipeline().ExecuteAsync(async token => await attempt(token), cancellation);
        }
        catch (Trouble trouble)
        {
            throw new LevainException($"{what} failed: {trouble.Message}, {Outlook(trouble)}", trouble.InnerException ?? trouble);
        }
    }

    // Without jitter: chance would make two runs differ, and few of ours meet at one registry.
    private ResiliencePipeline Pipeline() =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Exception is Trouble trouble && !(trouble.After > Longest)),
                MaxRetryAttempts = Tries - 1,
                Delay = TimeSpan.FromSeconds(1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = false,
                DelayGenerator = tried => ValueTask.FromResult((tried.Outcome.Exception as Trouble)?.After),
            })
            .Build();

    private string Outlook(Trouble trouble) => trouble.After > Longest
        ? string.Create(CultureInfo.InvariantCulture, $"and {host} asks to be left alone for {trouble.After.Value.TotalSeconds:N0} s. Then run the same command again.")
        : string.Create(CultureInfo.InvariantCulture, $"{Tries} times in a row. When {host} and the way to it are well, run the same command again: what has arrived is not sent again.");
}
