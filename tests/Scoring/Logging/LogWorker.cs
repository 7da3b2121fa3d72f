using System.Diagnostics;
using System.Globalization;
using Levain.Monitoring.Logging;

namespace Levain.Scoring.Logging;

/// <summary>What this program does as a process that a test has started: writes a log until it is killed, or on a small disk.</summary>
internal static class LogWorker
{
    public const string Name = "log";

    public static async Task<int> RunAsync(string[] task)
    {
        switch (task)
        {
            case ["endless", var folder]: await EndlessAsync(folder); break;
            case ["full", var folder]: await FullAsync(folder); break;
            default: return 2;
        }

        return 0;
    }

    /// <summary>Starts this program beside itself, through a command where one is given.</summary>
    public static Process Start(IEnumerable<string> task, params string[] through)
    {
        string[] command = [.. through, Environment.ProcessPath!, .. Runtime, Name, .. task];
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static string[] Runtime => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? ["exec", typeof(LogWorker).Assembly.Location]
        : [];

    // No flush is asked for: what is on the disk got there by the interval alone.
    private static async Task EndlessAsync(string folder)
    {
        await using var log = await Events.StartAsync(new() { Folder = folder, FlushInterval = TimeSpan.FromMilliseconds(20) });
        var number = 0;
        while (number < 1000) Events.Write(log, number++);
        await Console.Out.WriteLineAsync("a thousand");
        await Console.In.ReadLineAsync();
        while (true)
        {
            Events.Write(log, number++);
            if (number % 100 == 0) await Task.Delay(1);
        }
    }

    // The first records are on the disk before it fills: on a busy machine one write could hold more than the disk does.
    private static async Task FullAsync(string folder)
    {
        var log = await Events.StartAsync(new() { Folder = folder, FlushInterval = TimeSpan.FromMilliseconds(5), MemoryBytes = 1 << 20 });
        var number = 0;
        while (number < First) Events.Write(log, number++);
        await log.FlushAsync(CancellationToken.None);
        while (log.Counts.Healthy)
        {
            for (var i = 0; i < 20; i++) Events.Write(log, number++);
            await Task.Delay(1);
        }

        for (var i = 0; i < 200; i++) Events.Write(log, number++);
        var (whole, torn) = await ReadAsync(folder);
        // A try that is just being cut back may show its half line for a moment.
        for (var again = 0; torn && again < 1000; again++)
        {
            await Task.Delay(10);
            (whole, torn) = await ReadAsync(folder);
        }

        using (var remount = Process.Start("mount", ["-o", "remount,size=8m", folder])) await remount.WaitForExitAsync();
        await log.FlushAsync(CancellationToken.None);
        await log.DisposeAsync();
        var read = await Events.ReadAsync(folder);
        var inOrder = read.Select(e => e.Id).SequenceEqual(Events.Ids(number));
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"the first whole while full: {whole >= First}, all: {whole == number}, torn: {torn}; all in order with room: {inOrder}, dropped: {log.Counts.Dropped}, healthy: {log.Counts.Healthy}"));
    }

    private const int First = 20;

    private static async Task<(int Whole, bool Torn)> ReadAsync(string folder)
    {
        var (reader, whole) = (new FileLog(folder), 0);
        await foreach (var _ in reader.ReadAsync()) whole++;
        return (whole, reader.Torn.Count > 0);
    }
}
