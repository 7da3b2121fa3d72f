using System.Text;
using Levain.Monitoring.Logging;
using Xunit;

namespace Levain.Scoring.Logging.Files;

public sealed class LogFilesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_start_begins_a_file_and_one_without_a_record_leaves_none()
    {
        using var directory = new LogDirectory();
        var clock = new SetClock();
        for (var i = 0; i < 3; i++)
        {
            await using (await Events.StartAsync(directory.Options, clock)) Assert.Equal(i + 1, directory.Files.Length);
            await WriteAsync(directory.Options, clock, i);
            clock.Now -= TimeSpan.FromDays(1);
        }

        Assert.Equal(
            ["predictions-00000001-20260102T030405Z.jsonl", "predictions-00000002-20260101T030405Z.jsonl", "predictions-00000003-20251231T030405Z.jsonl"],
            directory.Files.Select(f => Path.GetFileName(f)));
        Assert.Equal(Events.Ids(3), (await Events.ReadAsync(directory.Path)).Select(e => e.Id));
    }

    [Fact]
    public async Task Starts_of_the_same_second_get_a_file_each()
    {
        using var directory = new LogDirectory();
        var clock = new SetClock();
        await Parallel.ForAsync(0, 20, Cancellation, async (i, _) => await WriteAsync(directory.Options, clock, i));
        Assert.Equal(20, (await Events.ReadAsync(directory.Path)).Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_file_ends_with_the_line_that_reaches_its_size_and_the_order_stays()
    {
        using var directory = new LogDirectory();
        await using (var log = await Events.StartAsync(directory.Options with { RotateBytes = 4096, KeepBytes = 0 }))
            for (var i = 0; i < 200; i++) Events.Write(log, i);

        Assert.InRange(directory.Files.Length, 8, 20);
        Assert.All(directory.Files[..^1], f => Assert.InRange(new FileInfo(f).Length, 4096, 4096 + 400));
        Assert.Equal(Events.Ids(200), (await Events.ReadAsync(directory.Path)).Select(e => e.Id));
    }

    [Fact]
    public async Task A_file_ends_by_age_of_a_clock_that_cannot_be_set()
    {
        using var directory = new LogDirectory();
        var clock = new SetClock();
        await using var log = await Events.StartAsync(directory.Options with { RotateAfter = TimeSpan.FromHours(1) }, clock);
        foreach (var (set, passed, files) in new[] { (100, 0, 1), (-500, 59, 1), (0, 60, 2), (900, 119, 2), (-900, 120, 3) })
        {
            clock.Now += TimeSpan.FromDays(set);
            clock.Passed = TimeSpan.FromMinutes(passed);
            Events.Write(log, passed);
            await log.FlushAsync(Cancellation);
            Assert.Equal(files, directory.Files.Length);
        }

        Assert.Equal([0, 59, 60, 119, 120], (await Events.ReadAsync(directory.Path)).Select(e => Convert.ToInt32(e.Id[^32..], 16)));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(0, 3 * 2048)]
    public async Task The_oldest_files_are_deleted_beyond_the_number_or_bytes_to_keep(int files, long bytes)
    {
        using var directory = new LogDirectory();
        var options = directory.Options with { RotateBytes = 2048, KeepFiles = files, KeepBytes = bytes };
        Directory.CreateDirectory(directory.Path);
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "predictions-mine.jsonl"), "not of the log", Cancellation);
        await using (var log = await Events.StartAsync(options))
            for (var i = 0; i < 100; i++) Events.Write(log, i);

        Assert.InRange(directory.Files.Length, 3, 4);
        Assert.Contains("predictions-mine.jsonl", directory.Files.Select(f => Path.GetFileName(f)));
        var read = (await Events.ReadAsync(directory.Path)).Select(e => e.Id).ToList();
        Assert.Equal(Events.Ids(100).TakeLast(read.Count), read);
    }

    [Fact]
    public async Task A_file_that_another_process_still_writes_is_not_deleted()
    {
        using var directory = new LogDirectory();
        await using var quiet = await Events.StartAsync(directory.Options);
        await WriteAsync(directory.Options with { KeepFiles = 1 }, TimeProvider.System, 1, 2);
        Events.Write(quiet, 0);
        await quiet.FlushAsync(Cancellation);
        Assert.Equal(Events.Ids(3), (await Events.ReadAsync(directory.Path)).Select(e => e.Id));
    }

    [Fact]
    public async Task With_fsync_the_same_lines_are_written()
    {
        using var directory = new LogDirectory();
        await WriteAsync(directory.Options with { Fsync = true }, TimeProvider.System, 0, 1);
        Assert.Equal(Events.Ids(2), (await Events.ReadAsync(directory.Path)).Select(e => e.Id));
    }

    [Theory]
    [InlineData("predictions-00000001-20260102T030405Z.jsonl", 1L)]
    [InlineData("predictions-123456789-20260102T030405Z.jsonl", 123456789L)]
    [InlineData("predictions-00000001-20261302T030405Z.jsonl", null)]
    [InlineData("predictions-1-20260102T030405Z.jsonl", null)]
    [InlineData("predictions-00000001-20260102T030405Z.jsonl.bak", null)]
    [InlineData("predictions-99999999999999999999-20260102T030405Z.jsonl", null)]
    public void Only_a_whole_name_is_of_the_log(string name, long? sequence)
    {
        Assert.Equal(sequence, LogFileName.Of(name)?.Sequence);
        if (sequence is not null) Assert.Equal(name, LogFileName.Of(name).ToString());
    }

    [Fact]
    public async Task After_the_eight_digits_are_used_up_the_order_goes_on()
    {
        using var directory = new LogDirectory();
        Directory.CreateDirectory(directory.Path);
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "predictions-99999999-20260102T030405Z.jsonl"), "", Encoding.UTF8, Cancellation);
        await WriteAsync(directory.Options, new SetClock(), 0);
        await WriteAsync(directory.Options, new SetClock(), 1);
        Assert.Equal(Events.Ids(2), (await Events.ReadAsync(directory.Path)).Select(e => e.Id));
    }

    private static async Task WriteAsync(PredictionLogOptions options, TimeProvider clock, params int[] numbers)
    {
        await using var log = await Events.StartAsync(options, clock);
        foreach (var number in numbers)
        {
            Events.Write(log, number);
            await log.FlushAsync(CancellationToken.None);
        }
    }
}
