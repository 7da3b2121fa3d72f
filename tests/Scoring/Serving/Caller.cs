using System.Text;
using Xunit;

namespace Levain.Scoring.Serving;

/// <summary>Asks a service over HTTP.</summary>
internal sealed class Caller(string address) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(1) };

    public Uri Address => client.BaseAddress!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<Answer> PredictAsync(string model, string body) => PostAsync($"/v1/models/{model}:predict", body);

    public Task<Answer> PostAsync(string path, string body, string type = "application/json") =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, type));

    public Task<Answer> PostAsync(string path, byte[] body) => SendAsync(HttpMethod.Post, path, new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } });

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        return await Answer.OfAsync(await client.SendAsync(request, Cancellation), Cancellation);
    }

    /// <summary>Asks again until an answer is as wanted.</summary>
    public async Task<Answer> UntilAsync(string path, Func<Answer, bool> wanted)
    {
        while (true)
        {
            var answer = await GetAsync(path);
            if (wanted(answer)) return answer;
            await Task.Delay(10, Cancellation);
        }
    }

    public void Dispose() => client.Dispose();
}
