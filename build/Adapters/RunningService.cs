using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Levain.Adapters;

/// <summary>The service's process.</summary>
internal sealed class RunningService : IDisposable
{
    private const int Terminate = 15;
    private readonly Process process;
    private readonly CancellationTokenSource ended = new();

    public RunningService(Process process, Interruption interruption)
    {
        this.process = process;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ended.Cancel();
        if (process.HasExited) ended.Cancel();
        interruption.Leave(Stop);
    }

    /// <summary>Cancelled when the process is gone.</summary>
    public CancellationToken Ended => ended.Token;

    /// <exception cref="LevainException">The service ended by a failure.</exception>
    public void DemandGoodEnd()
    {
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new LevainException($"The service ended with exit code {process.ExitCode}. What it says above tells why.");
    }

    public void Dispose()
    {
        process.Dispose();
        ended.Dispose();
    }

    // Who stops the build stops the service, too. It drains, and a stop that was asked for is a good end; on Windows the
    // console has told it already.
    private void Stop()
    {
        if (!OperatingSystem.IsWindows() && !ended.IsCancellationRequested) _ = Signal(process.Id, Terminate);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
