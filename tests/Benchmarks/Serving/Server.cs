using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Levain.Benchmarks.Serving;

/// <summary>A contender that runs on loopback, in a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Client = new();
    private readonly Process process;
    private readonly string path;

    private Server(Process process, string url, string path) => (this.process, Url, this.path) = (process, url, path);

    public string Url { get; }

    /// <summary>Where requests to score are sent.</summary>
    public string Target => Url + path;

    /// <summary>Seconds from the start of the process to the first good answer of <c>/health/ready</c>.</summary>
    public double ReadySeconds { get; private set; }

    /// <summary>Bytes of memory that are the process's now.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a contender in a folder that is its own and waits until it is ready.</summary>
    /// <exception cref="LevainException">It ends, or is not ready in a minute.</exception>
    public static async Task<Server> StartAsync(ServerCommand command, string folder)
    {
        var port = FreePort();
        var url = "http://127.0.0.1:" + port;
        var start = new ProcessStartInfo(
            command.Program, command.Arguments.Select(a => a.Replace(ServerCommand.Url, url, StringComparison.Ordinal).Replace(ServerCommand.Port, port, StringComparison.Ordinal)))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The build's own settings of the runtime are not a server's.
        foreach (var name in (string[])["DOTNET_TieredPGO", "OMP_WAIT_POLICY", "LEVAIN_ROOT"]) start.Environment.Remove(name);
        foreach (var (name, value) in command.Variables) start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        var server = new Server(process, url, command.Path);
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEndAsync();
        while (!await server.IsReadyAsync())
        {
            if (process.HasExited) throw new LevainException($"{command.Name} ended before it was ready:\n{await errors}");
            if (clock.Elapsed > Patience) throw new LevainException($"{command.Name} is not ready after {Patience.TotalSeconds} s.");
            await Task.Delay(1);
        }

        server.ReadySeconds = clock.Elapsed.TotalSeconds;
        return server;
    }

    /// <summary>Sends one request.</summary>
    /// <exception cref="HttpRequestException">The answer is not a good one.</exception>
    public async Task<string> AskAsync(byte[] request, CancellationToken cancellation = default)
    {
        using var content = new ByteArrayContent(request) { Headers = { ContentType = new("application/json") } };
        using var answer = await Client.PostAsync(Target, content, cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(Url + "/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
