using Levain.Monitoring.Joining;
using Xunit;

namespace Levain.Monitoring.Logging;

// What the service writes is read back in the service's own tests; here are lines as they lie in files.
public sealed class FileLogTests
{
    private const string Prediction =
        """{"event":"prediction","id":"payments-1","time":"2026-03-22T00:00:00Z","model":"payments","version":"1","digest":"sha256:c0ffee","row":{"id":1},"features":"AACgQQAAAAA=","scores":[0.5],"label":true}""";

    private const string Label = """{"event":"feedback","id":"payments-1","time":"2026-03-23T00:00:00Z","model":"payments","known":"2026-03-22T12:00:00Z","label":true}""";

    private const string Other = """{"event":"feedback","id":"market-1","time":"2026-03-23T00:00:00Z","model":"market","known":"2026-03-22T12:00:00Z","label":1}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_of_one_model_come_from_the_oldest_file_on()
    {
        using var folder = new TempFolder();
        await WriteAsync(folder, 2, Label, Other);
        await WriteAsync(folder, 1, Prediction);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "predictions-x.jsonl"), "no log", Cancellation);

        var (entries, log) = await ReadAsync(folder, "payments");

        var prediction = Assert.IsType<LoggedPrediction>(entries[0]);
        Assert.Equal([20f, 0f], prediction.Features!);
        Assert.Equal([0.5f], prediction.Scores);
        Assert.IsType<LoggedFeedback>(Assert.Single(entries.Skip(1)));
        Assert.Empty(log.Torn);
        Assert.Equal($"folder {folder.Path}", log.Name);
        Assert.Single((await ReadAsync(folder, "market")).Entries);
    }

    [Fact]
    public async Task A_torn_last_line_is_left_out_told_and_does_not_hold_a_look_up()
    {
        using var folder = new TempFolder();
        await WriteAsync(folder, 1, Prediction, Label, Prediction.Replace("payments-1", "payments-2", StringComparison.Ordinal)[..90]);

        var log = new FileLog(folder.Path);
        var window = await new WindowReader(new PaymentModel(), LogBook.Reference(), null).ReadAsync(log, LogBook.Day(29), Cancellation);

        Assert.Equal(Path.Combine(folder.Path, "predictions-00000001-20260301T000000Z.jsonl"), Assert.Single(window.Quality.Torn));
        Assert.Equal((1L, 1L, 1), (window.Quality.Predictions, window.Labels.Labelled, window.Rows.Count));
        await WriteAsync(folder, 1, Prediction, Label);
        Assert.Empty((await new WindowReader(new PaymentModel(), LogBook.Reference(), null).ReadAsync(log, LogBook.Day(29), Cancellation)).Quality.Torn);
    }

    [Theory]
    [InlineData("\"scores\":[0.5]", "\"scores\":0.5")]
    [InlineData("\"scores\":[0.5]", "\"scores\":[\"a\"]")]
    [InlineData("\"features\":\"AACgQQAAAAA=\"", "\"features\":\"?\"")]
    [InlineData("2026-03-22T00:00:00Z", "22 March")]
    public async Task A_damaged_line_before_the_last_is_told_with_its_place(string good, string bad)
    {
        using var folder = new TempFolder();
        await WriteAsync(folder, 1, Prediction, Prediction.Replace(good, bad, StringComparison.Ordinal), Label);
        var told = await Assert.ThrowsAsync<LevainException>(() => ReadAsync(folder, "payments"));
        Assert.Contains("predictions-00000001-20260301T000000Z.jsonl, line 2 is damaged: ", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_away_is_told_and_an_empty_one_is_an_empty_log()
    {
        using var folder = new TempFolder();
        Assert.Empty((await ReadAsync(folder, "payments")).Entries);
        var told = await Assert.ThrowsAsync<LevainException>(async () =>
        {
            await foreach (var _ in new FileLog(Path.Combine(folder.Path, "none")).ReadAsync("payments", Cancellation)) Assert.Fail("nothing is there");
        });
        Assert.Contains("name the folder that the service writes to", told.Message, StringComparison.Ordinal);
    }

    private static Task WriteAsync(TempFolder folder, int number, params string[] lines) => File.WriteAllTextAsync(
        Path.Combine(folder.Path, $"predictions-0000000{number}-20260301T000000Z.jsonl"), string.Join('\n', lines) + (lines[^1].EndsWith('}') ? "\n" : ""), Cancellation);

    private static async Task<(List<LogEntry> Entries, FileLog Log)> ReadAsync(TempFolder folder, string model)
    {
        var (entries, log) = (new List<LogEntry>(), new FileLog(folder.Path));
        await foreach (var entry in log.ReadAsync(model, Cancellation)) entries.Add(entry);
        return (entries, log);
    }
}
