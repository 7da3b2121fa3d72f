using System.Net;
using System.Net.Sockets;

namespace Levain.Scoring.Probing;

/// <summary>Asks the service of this machine whether it runs, with nothing but a socket: an engine does it every few seconds.</summary>
internal static class HealthProbe
{
    public const string Argument = "--probe";

    // Beyond what a busy service takes for an answer without any work; an engine gives a probe longer.
    private const int Milliseconds = 2000;

    private static ReadOnlySpan<byte> Good => "HTTP/1.1 200 "u8;

    /// <summary>Asks once.</summary>
    /// <param name="url">Where the service listens, as its setting says.</param>
    /// <returns>The exit code: 0 where it answered that it lives, else 1.</returns>
    public static int Ask(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var listens)) return 1;
        try
        {
            var place = PlaceOf(listens);
            using var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
            {
                SendTimeout = Milliseconds,
                ReceiveTimeout = Milliseconds,
            };
            socket.Connect(place);
            socket.Send("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8);
            return IsGood(socket) ? 0 : 1;
        }
        catch (SocketException)
        {
            return 1;
        }
    }

    // A service that listens on all addresses is asked on loopback.
    private static IPEndPoint PlaceOf(Uri url)
    {
        var address = IPAddress.TryParse(url.Host.Trim('[', ']'), out var named) ? named : IPAddress.Loopback;
        if (address.Equals(IPAddress.Any)) address = IPAddress.Loopback;
        if (address.Equals(IPAddress.IPv6Any)) address = IPAddress.IPv6Loopback;
        return new IPEndPoint(address, url.Port);
    }

    private static bool IsGood(Socket socket)
    {
        Span<byte> head = stackalloc byte[Good.Length];
        for (var filled = 0; filled < head.Length;)
        {
            var read = socket.Receive(head[filled..]);
            if (read == 0) return false;
            filled += read;
        }

        return head.SequenceEqual(Good);
    }
}
