using Octokit;
using Octokit.Internal;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Takes away the 100 seconds that Octokit gives each call: <see cref="Timeouts"/> goes by size and clock.</summary>
internal sealed class UntimedClient(HttpClientAdapter adapter) : IHttpClient
{
    public Task<IResponse> Send(IRequest request, CancellationToken cancellationToken, Func<object, object>? preprocessResponseBody = null)
    {
        if (request is Request own) own.Timeout = TimeSpan.Zero;
        return adapter.Send(request, cancellationToken, preprocessResponseBody);
    }

    public void SetRequestTimeout(TimeSpan timeout) => adapter.SetRequestTimeout(timeout);

    public void Dispose() => adapter.Dispose();
}
