using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Levain.Delivery.Images.Engines;

/// <summary>Stands before an engine's socket, and can be cut: every connection ends, and no other begins.</summary>
internal sealed class CutSocket : IDisposable
{
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly ConcurrentBag<Socket> open = [];
    private readonly string path, behind;

    public CutSocket(string path, string behind)
    {
        (this.path, this.behind) = (path, behind);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        _ = AcceptAsync();
    }

    public Uri Address => new($"unix://{path}");

    public void Cut()
    {
        listener.Dispose();
        foreach (var socket in open) socket.Dispose();
        File.Delete(path);
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var front = await listener.AcceptAsync();
                var back = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await back.ConnectAsync(new UnixDomainSocketEndPoint(behind));
                open.Add(front);
                open.Add(back);
                _ = PassAsync(front, back);
                _ = PassAsync(back, front);
            }
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private static async Task PassAsync(Socket from, Socket to)
    {
        try
        {
            await using var source = new NetworkStream(from);
            await using var target = new NetworkStream(to);
            await source.CopyToAsync(target);
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
