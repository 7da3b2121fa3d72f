using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Asks the service in a container.</summary>
/// <param name="address">Where it listens.</param>
/// <param name="model">The model that predicts.</param>
/// <param name="patience">How long an answer may take.</param>
internal sealed class ServiceCaller(Uri address, string model, TimeSpan patience) : IDisposable
{
    // A question whether it is ready may hang: where nothing listens yet, or no more, behind the engine's proxy.
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(1);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(10) })
    {
        BaseAddress = address,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public Task<Answer> PredictAsync(string request, CancellationToken cancellation) =>
        PredictAsync(new StringContent(request, Encoding.UTF8, "application/json"), cancellation);

    /// <summary>Sends a body that may take its time.</summary>
    /// <exception cref="LevainException">An answer began and did not end.</exception>
    /// <exception cref="TimeoutException">None came in time; the message says to what.</exception>
    public async Task<Answer> PredictAsync(HttpContent body, CancellationToken cancellation)
    {
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/models/{model}:predict") { Content = body };
        if (body is HeldBody) request.Headers.ExpectContinue = true;
        return await SendAsync(request, cancellation);
    }

    /// <exception cref="HttpRequestException">Nobody answers.</exception>
    /// <exception cref="LevainException">An answer began and did not end.</exception>
    /// <exception cref="TimeoutException">None came in time; the message says to what.</exception>
    public async Task<Answer> GetAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, cancellation);
    }

    /// <summary>Whether the service says that it may be sent requests: false where nobody answers, nothing where it took longer than a second.</summary>
    public async Task<bool?> IsReadyAsync(CancellationToken cancellation)
    {
        using var brief = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        brief.CancelAfter(Brief);
        try
        {
            return (await GetAsync("/health/ready", brief.Token)).Status == HttpStatusCode.OK;
        }
        catch (Exception away) when (away is HttpRequestException or IOException or LevainException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        var asked = $"{request.Method} {request.RequestUri}";
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return await ReadAsync(response, limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant($"{asked} within {patience.TotalSeconds:0.#} seconds"), late);
        }
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            throw new LevainException($"An answer of the container began with {(int)response.StatusCode} and was cut: {cut.GetBaseException().Message.TrimEnd('.')}.", cut);
        }
    }
}
