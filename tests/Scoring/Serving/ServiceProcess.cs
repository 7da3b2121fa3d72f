using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Levain.Scoring.Serving;

/// <summary>The service as a process of its own, which can be told to stop, or be killed.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    public const string Name = "serve";
    private readonly Process process;
    private readonly LineBook book = new();
    private readonly TaskCompletionSource<string?> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data, isEnd: line.Data is null);
        process.ErrorDataReceived += (_, line) => Take(line.Data, isEnd: false);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that the process wrote.</summary>
    public string Output => book.Text;

    public Caller Call { get; private set; } = null!;

    /// <summary>The most bytes of memory that it held so far.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The child's side: all of a host but that it serves the tests' definitions.</summary>
    public static Task<int> RunAsync(string[] arguments) => ScoringService.RunAsync(arguments, Tests.ServedModels.All(), RunningService.AnyLearner);

    /// <summary>Starts and waits until it listens.</summary>
    public static Task<ServiceProcess> StartAsync(ServingFolder folder, params string[] arguments) => StartAsync(folder, null, arguments);

    public static async Task<ServiceProcess> StartAsync(ServingFolder folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var service = Begin([$"--models={folder.Models}", "--url=http://127.0.0.1:0", $"--log-folder={folder.Log}", .. arguments], environment);
        Assert.True(await service.ListensAsync(), service.Output);
        return service;
    }

    /// <summary>Waits until it listens; false where it ends before.</summary>
    public async Task<bool> ListensAsync()
    {
        if (await address.Task.WaitAsync(Cancellation) is not { } listens) return false;
        Call = new Caller(listens);
        return true;
    }

    /// <summary>Starts one that may refuse to.</summary>
    public static ServiceProcess Begin(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, params string[] through)
    {
        string[] runtime = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? ["exec", typeof(ServiceProcess).Assembly.Location] : [];
        string[] command = [.. through, Environment.ProcessPath!, .. runtime, Name, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new ServiceProcess(Process.Start(start)!);
    }

    /// <summary>Tells it to stop, as the system does.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(Cancellation);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(Cancellation);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Call?.Dispose();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private void Take(string? line, bool isEnd)
    {
        if (line is not null) book.Add(line);
        if (isEnd) address.TrySetResult(null);
        else if (line is not null && Listening().Match(line) is { Success: true } found) address.TrySetResult(found.Groups[1].Value);
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
