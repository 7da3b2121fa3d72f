using Xunit;

namespace Levain.Delivery.Releases.Connecting;

public sealed class TimeoutsTests
{
    // Whatever ends within these ten minutes ends at once.
    private readonly RushedClock clock = new() { Rushed = TimeSpan.FromMinutes(10) };

    [Fact]
    public async Task A_large_body_has_its_time_by_its_size()
    {
        using var answer = await SendAsync(50_000_000);

        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_small_body_has_two_minutes()
    {
        var late = await Assert.ThrowsAsync<TimeoutException>(() => SendAsync(1000));

        Assert.Equal("api.github.com gave no answer in 120 s", late.Message);
    }

    private async Task<HttpResponseMessage> SendAsync(int size)
    {
        using var client = new HttpMessageInvoker(new Timeouts(clock, new()) { InnerHandler = new Slow() });
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.github.com/") { Content = new ByteArrayContent(new byte[size]) };
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class Slow : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
            return new HttpResponseMessage();
        }
    }
}
