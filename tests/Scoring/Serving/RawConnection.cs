using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Levain.Scoring.Serving;

/// <summary>A connection that sends what no well-behaved client would.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient client = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection.client.ConnectAsync(address.Host, address.Port, Cancellation);
        connection.client.NoDelay = true;
        return connection;
    }

    /// <summary>Sends a request to predict up to some of its body, and comes back when the service waits for the rest.</summary>
    /// <param name="address">The service.</param>
    /// <param name="model">The model that is asked.</param>
    /// <param name="body">The whole body, as the headers announce it.</param>
    /// <param name="sent">How much of it is sent.</param>
    public static async Task<RawConnection> BeginAsync(Uri address, string model, string body, int sent)
    {
        var connection = await OpenAsync(address);
        var bytes = Encoding.UTF8.GetBytes(body);
        await connection.SendAsync(FormattableString.Invariant(
            $"POST /v1/models/{model}:predict HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: {bytes.Length}\r\n\r\n"));
        await connection.ReadAsync("HTTP/1.1 100 Continue\r\n\r\n");
        await connection.SendAsync(bytes.AsMemory(0, sent));
        return connection;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text)).AsTask();

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes) => client.GetStream().WriteAsync(bytes, Cancellation);

    /// <summary>Waits for a text that is sure to come.</summary>
    public async Task ReadAsync(string wanted)
    {
        var bytes = new byte[wanted.Length];
        await client.GetStream().ReadExactlyAsync(bytes, Cancellation);
        Assert.Equal(wanted, Encoding.UTF8.GetString(bytes));
    }

    /// <summary>All that comes until the other side ends the connection; a reset ends it, too.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var all = new MemoryStream();
        try
        {
            await client.GetStream().CopyToAsync(all, Cancellation);
        }
        catch (IOException)
        {
            // What came before a reset is what there is.
        }

        return Encoding.UTF8.GetString(all.ToArray());
    }

    /// <summary>Ends it without the usual farewell.</summary>
    public void Reset()
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
    }

    public void Dispose() => client.Dispose();
}
