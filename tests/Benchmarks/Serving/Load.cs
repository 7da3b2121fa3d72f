using System.Globalization;

namespace Levain.Benchmarks.Serving;

/// <summary>Sends one request again and again, with <c>wrk</c> in a process of its own.</summary>
/// <param name="requestFile">The JSON that is sent.</param>
internal sealed class Load(string requestFile)
{
    private const string Program = "wrk";

    /// <summary>Says why there can be no load; null where there can.</summary>
    public static async Task<string?> MissingAsync(string folder)
    {
        try
        {
            await Shell.RunAsync(folder, Program, ["--version"]);
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Nothing is measured over HTTP: wrk is not on this machine. apt-get install wrk";
        }
    }

    /// <summary>Keeps a server busy.</summary>
    /// <param name="server">Who is asked.</param>
    /// <param name="connections">How many requests are under way at any time.</param>
    /// <param name="seconds">For how long.</param>
    /// <exception cref="LevainException">A request was not answered, or not by a good answer.</exception>
    public async Task<Answered> RunAsync(Server server, int connections, int seconds)
    {
        var output = await Shell.MustAsync(
            Path.GetDirectoryName(requestFile)!, Program,
            [
                "--threads", "1", "--connections", connections.ToString(CultureInfo.InvariantCulture),
                "--duration", seconds.ToString(CultureInfo.InvariantCulture) + "s", "--timeout", "10s",
                "--script", Path.Combine(AppContext.BaseDirectory, "Peers", "serving_load.lua"), server.Target, "--", requestFile,
            ]);
        return Apart.Numbers(output) is [var rate, var half, var slow, 0] ? new Answered(rate, half, slow) : throw new LevainException(
            $"{server.Target} did not answer all requests well:\n{output}");
    }
}
