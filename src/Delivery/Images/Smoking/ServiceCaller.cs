using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Asks the service in a container.</summary>
internal sealed class ServiceCaller(Uri address, string model) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(10) })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(30),
    };

    public Task<Answer> PredictAsync(string request, CancellationToken cancellation) =>
        PredictAsync(new StringContent(request, Encoding.UTF8, "application/json"), cancellation);

    /// <summary>Sends a body that may take its time.</summary>
    /// <exception cref="LevainException">An answer began and did not end.</exception>
    public async Task<Answer> PredictAsync(HttpContent body, CancellationToken cancellation)
    {
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/models/{model}:predict") { Content = body };
        if (body is HeldBody) request.Headers.ExpectContinue = true;
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return await ReadAsync(response, cancellation);
    }

    /// <exception cref="HttpRequestException">Nobody answers.</exception>
    public async Task<Answer> GetAsync(string path, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellation);
        return await ReadAsync(response, cancellation);
    }

    /// <summary>Whether the service says that it may be sent requests; false where nobody answers.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return (await GetAsync("/health/ready", cancellation)).Status == HttpStatusCode.OK;
        }
        catch (Exception away) when (away is HttpRequestException or IOException or LevainException)
        {
            return false;
        }
    }

    public void Dispose() => http.Dispose();

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
