using System.Globalization;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Ends a call whose answer does not come, or does not end; what is sent has its time by its size.</summary>
internal sealed class Timeouts(TimeProvider clock, PatienceLimits limits) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var limit = limits.Answer + TimeSpan.FromSeconds((request.Content?.Headers.ContentLength ?? 0) / limits.SlowestLine);
        using var silence = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            var answer = await base.SendAsync(request, either.Token);
            await answer.Content.LoadIntoBufferAsync(either.Token);
            return answer;
        }
        catch (OperationCanceledException ended) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{request.RequestUri!.Host} gave no answer in {limit.TotalSeconds:0} s"), ended);
        }
    }
}
