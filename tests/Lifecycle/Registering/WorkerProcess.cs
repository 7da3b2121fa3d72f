using System.Diagnostics;

namespace Levain.Registering;

/// <summary>This test program as a process of its own, at work on a task.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;

    private WorkerProcess(IReadOnlyList<(string Name, string Value)> environment, string[] task)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command[1..], Worker.Name, .. task])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_EnableDiagnostics"] = "0", ["DOTNET_TieredPGO"] = "0" },
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = Process.Start(start)!;
    }

    /// <summary>The exit code; 137 after a SIGKILL.</summary>
    public int ExitCode => process.ExitCode;

    public static WorkerProcess Start(params string[] task) => new([], task);

    public static WorkerProcess StartWith(IReadOnlyList<(string Name, string Value)> environment, params string[] task) => new(environment, task);

    public Task WriteAsync(string line) => process.StandardInput.WriteLineAsync(line);

    public Task FlushAsync() => process.StandardInput.FlushAsync();

    public async Task<string> ReadAsync(CancellationToken cancellation) =>
        await process.StandardOutput.ReadLineAsync(cancellation) ?? throw new EndOfStreamException("the worker ended");

    public async Task EndAsync(CancellationToken cancellation)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static string[] Command => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [Environment.ProcessPath!, "exec", typeof(WorkerProcess).Assembly.Location]
        : [Environment.ProcessPath!];
}
