using System.Diagnostics;
using Levain.Monitoring.Logging;
using Xunit;

namespace Levain.Scoring.Logging.Files;

public sealed class LogProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_process_loses_nothing_that_is_older_than_the_flush_interval_and_has_no_gap()
    {
        using var directory = new LogDirectory();
        using var writer = LogWorker.Start(["endless", directory.Path]);
        Assert.Equal("a thousand", await writer.StandardOutput.ReadLineAsync(Cancellation));
        // The process does nothing now, and no one asks it to flush.
        while ((await Events.ReadAsync(directory.Path)).Count < 1000) await Task.Delay(10, Cancellation);
        await writer.StandardInput.WriteLineAsync();
        while ((await Events.ReadAsync(directory.Path)).Count < 3000) await Task.Delay(1, Cancellation);

        writer.Kill();
        await writer.WaitForExitAsync(Cancellation);

        if (!OperatingSystem.IsWindows()) Assert.Equal(128 + KillSignal, writer.ExitCode);
        var reader = new FileLog(directory.Path);
        var ids = new List<string>();
        await foreach (var entry in reader.ReadAsync(Cancellation)) ids.Add(entry.Id);
        Assert.True(ids.Count >= 3000);
        Assert.Equal(Events.Ids(ids.Count), ids);

        await using (var log = await Events.StartAsync(directory.Options)) Events.Write(log, ids.Count);
        Assert.Equal(Events.Ids(ids.Count + 1), (await Events.ReadAsync(directory.Path)).Select(e => e.Id));
        Assert.Equal(2, directory.Files.Length);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(100)]
    public async Task On_a_full_disk_no_half_line_stays_and_with_room_all_is_written(int kilobytes)
    {
        using var directory = new LogDirectory();
        Directory.CreateDirectory(directory.Path);
        using var writer = Started(directory.Path, kilobytes);
        Assert.SkipWhen(writer is null, "there is no unshare, which makes a small disk");
        var (told, failed) = (await writer!.StandardOutput.ReadToEndAsync(Cancellation), await writer.StandardError.ReadToEndAsync(Cancellation));
        await writer.WaitForExitAsync(Cancellation);
        Assert.SkipWhen(writer.ExitCode == NoMount, "this user cannot mount in a namespace (unshare -m), which a full disk needs");

        Assert.Equal("", failed);
        Assert.Equal(
            "the first whole while full: True, all: False, torn: False; all in order with room: True, dropped: 0, healthy: True",
            told.Trim());
    }

    private const int NoMount = 77;
    private const int KillSignal = 9;

    private static Process? Started(string folder, int kilobytes)
    {
        var script = $"mount -t tmpfs -o size={kilobytes}k none '{folder}' || exit {NoMount}; exec \"$@\"";
        try
        {
            return LogWorker.Start(["full", folder], "unshare", "-m", "bash", "-c", script, "bash");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
