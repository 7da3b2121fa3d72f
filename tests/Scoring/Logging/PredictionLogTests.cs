using System.Text.Json;
using System.Text;
using Levain.Monitoring.Logging;
using Xunit;

namespace Levain.Scoring.Logging;

public sealed class PredictionLogTests
{
    [Fact]
    public async Task A_prediction_and_its_late_label_are_read_as_they_were_written()
    {
        using var directory = new LogDirectory();
        var clock = new SetClock();
        await using (var log = await Events.StartAsync(directory.Options, clock))
        {
            Assert.True(Events.Write(log, 3));
            Assert.True(Events.WriteLabel(log, 3, "\"cheap\""));
        }

        var entries = await Events.ReadAsync(directory.Path);

        var prediction = Assert.IsType<LoggedPrediction>(entries[0]);
        Assert.Equal((Events.Id(3), "houses-of-bö\"ston", "7", "sha256:abc"), (prediction.Id, prediction.Model, prediction.Version, prediction.Digest));
        Assert.Equal(clock.Now, prediction.Time);
        Assert.Equal("Bö\0ston", prediction.Row.GetProperty("town").GetString());
        Assert.Equal([3f, float.NaN, -0f], prediction.Features!);
        Assert.True(float.IsNegative(prediction.Features![2]));
        Assert.Equal([3 / 8f, float.NaN], prediction.Scores);
        Assert.Equal("dear", prediction.Label!.Value.GetString());
        var feedback = Assert.IsType<LoggedFeedback>(entries[1]);
        Assert.Equal((prediction.Id, prediction.Model, "cheap"), (feedback.Id, feedback.Model, feedback.Label!.Value.GetString()));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 11, 0, 0, TimeSpan.Zero), feedback.Known);
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public async Task What_is_not_given_is_left_out()
    {
        using var directory = new LogDirectory();
        await using (var log = await Events.StartAsync(directory.Options)) Events.WriteRow(log, 1, "{}"u8);

        var line = JsonDocument.Parse(await File.ReadAllTextAsync(directory.Files.Single(), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(["event", "id", "time", "model", "version", "digest", "row", "scores"], line.EnumerateObject().Select(p => p.Name));
        var read = Assert.IsType<LoggedPrediction>(Assert.Single(await Events.ReadAsync(directory.Path)));
        Assert.Null(read.Features);
        Assert.Null(read.Label);
    }

    [Fact]
    public async Task A_row_over_several_lines_becomes_one_and_what_is_no_JSON_is_counted_and_holds_nothing_up()
    {
        using var directory = new LogDirectory();
        var lines = new LogLines();
        await using var log = await Events.StartAsync(directory.Options, lines: lines);
        Events.WriteRow(log, 0, Encoding.UTF8.GetBytes("{\r\n \"a\":\n1}"));
        Events.WriteRow(log, 1, "{\"a\":"u8);
        Events.WriteRow(log, 2, "{}"u8);
        await log.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Events.Id(0), Events.Id(2)], (await Events.ReadAsync(directory.Path)).Select(e => e.Id));
        Assert.Equal((2L, 1L, 0L, 0L), (log.Counts.Written, log.Counts.Unwritable, log.Counts.PendingBytes, log.Counts.Dropped));
        Assert.Contains(lines.All, l => l.Contains("1 records hold what is not JSON", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_memory_is_full_predictions_are_dropped_or_refused_and_labels_always_refused(bool served)
    {
        var (sink, lines) = (new BlockedSink { Blocked = true }, new LogLines());
        var options = new PredictionLogOptions
        {
            MemoryBytes = 1 << 16,
            WhenFull = served ? WhenFull.Drop : WhenFull.Refuse,
            FlushInterval = TimeSpan.FromMilliseconds(1),
        };
        await using var log = new PredictionLog(options, sink, TimeProvider.System, lines);
        Events.Write(log, 0);
        while (log.Counts.Healthy) await Task.Delay(1, TestContext.Current.CancellationToken);
        var number = 1;
        while (log.Counts is { Dropped: 0, Refused: 0 }) Events.Write(log, number++);

        Assert.Equal(served, Events.Write(log, number));
        Assert.Equal(served ? (2L, 0L) : (0L, 2L), (log.Counts.Dropped, log.Counts.Refused));
        while (Events.WriteLabel(log, 0, "1"))
        {
            // A label is smaller than a prediction: some fit still.
        }

        Assert.InRange(log.Counts.PendingBytes, 1 << 14, 1 << 16);

        sink.Blocked = false;
        await log.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Events.Ids(number - 1), sink.Taken.Take(number - 1));
        Assert.True(log.Counts.Healthy);
        Assert.True(Events.Write(log, number));
        Assert.Single(lines.All, l => l.StartsWith("Error: Predictions cannot be written to the sink: it is blocked.", StringComparison.Ordinal));
        Assert.Single(lines.All, l => l.Contains("written to the sink again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stop_writes_all_that_waits_and_gives_up_where_the_sink_stays_away()
    {
        var options = new PredictionLogOptions { FlushInterval = TimeSpan.FromHours(1), DrainTimeout = TimeSpan.FromMilliseconds(50) };
        var (open, blocked, lines) = (new BlockedSink(), new BlockedSink { Blocked = true }, new LogLines());
        foreach (var sink in new[] { open, blocked })
        {
            var log = new PredictionLog(options, sink, TimeProvider.System, lines);
            for (var i = 0; i < 10; i++) Events.Write(log, i);
            await log.DisposeAsync();
            await log.DisposeAsync();
            Assert.Equal(sink == open ? 0 : 10, log.Counts.Dropped);
            Assert.True(Events.Write(log, 10));
            Assert.Equal(sink == open ? 1 : 11, log.Counts.Dropped);
            await log.FlushAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(Events.Ids(10), open.Taken);
        Assert.Single(lines.All, l => l.Contains("10 records were given up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writers_side_by_side_lose_and_mix_nothing()
    {
        using var directory = new LogDirectory();
        await using (var log = await Events.StartAsync(directory.Options))
            await Parallel.ForAsync(0, 4000, (i, _) =>
            {
                Assert.True(Events.Write(log, i));
                return ValueTask.CompletedTask;
            });

        var read = (await Events.ReadAsync(directory.Path)).Cast<LoggedPrediction>().OrderBy(e => e.Scores[0]).ToList();
        Assert.Equal(Events.Ids(4000), read.Select(e => e.Id));
        Assert.Equal(Enumerable.Range(0, 4000), read.Select(e => e.Row.GetProperty("rooms").GetInt32()));
    }

    [Fact]
    public async Task A_record_costs_no_allocation()
    {
        using var directory = new LogDirectory();
        await using var log = await Events.StartAsync(directory.Options with { FlushInterval = TimeSpan.FromHours(1), MemoryBytes = 64 << 20 });
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++) log.TryWrite(new PredictionEvent { Id = "a-1"u8, Model = Events.Houses, Row = "{}"u8, Scores = [1f] });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated();
        Assert.Equal(0, Allocated());
    }
}
