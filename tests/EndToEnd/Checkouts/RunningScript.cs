using System.Diagnostics;
using System.Text;

namespace Levain.EndToEnd.Checkouts;

/// <summary>A command that runs, its output gathered as it comes.</summary>
public sealed class RunningScript : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);
    private readonly Process process;
    private readonly StringBuilder output = new(), error = new();
    private readonly SemaphoreSlim grown = new(0);

    internal RunningScript(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Take(output, line.Data);
        process.ErrorDataReceived += (_, line) => Take(error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Waits until a text stands in the output, or the command has ended.</summary>
    public async Task SaysAsync(string text)
    {
        while (!Said(output).Contains(text, StringComparison.Ordinal) && !process.HasExited)
            await grown.WaitAsync(TimeSpan.FromMilliseconds(100));
    }

    /// <summary>Sends a signal, such as <c>INT</c> or <c>KILL</c>; build.sh has become the program by its process id.</summary>
    public async Task SignalAsync(string name)
    {
        if (process.HasExited) return;
        using var kill = Process.Start(new ProcessStartInfo("kill", [$"-{name}", $"{process.Id}"]) { RedirectStandardError = true })!;
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it at once, as a machine that goes down would.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for the end.</summary>
    /// <exception cref="TimeoutException">It does not end; it is killed.</exception>
    public async Task<ScriptRun> EndAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"no end after {Limit}:\n{Said(output)}{Said(error)}");
        }

        return new ScriptRun(process.ExitCode, Said(output), Said(error));
    }

    public void Dispose()
    {
        process.Dispose();
        grown.Dispose();
    }

    private void Take(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.Append(line).Append('\n');
        grown.Release();
    }

    private static string Said(StringBuilder text)
    {
        lock (text) return text.ToString();
    }
}
