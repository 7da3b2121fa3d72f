using Levain.Monitoring.Logging;
using Xunit;

namespace Levain.Scoring.Logging.Files;

public sealed class FileLogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_torn_last_line_of_any_file_is_left_out_and_told_wherever_it_is_torn()
    {
        using var directory = new LogDirectory();
        for (var i = 0; i < 3; i++) await WriteAsync(directory, 2 * i, (2 * i) + 1);
        var first = directory.Files[0];
        var whole = await File.ReadAllBytesAsync(first, Cancellation);
        var lastLine = whole.AsSpan()[..^1].LastIndexOf((byte)'\n') + 1;
        for (var cut = lastLine + 1; cut < whole.Length - 1; cut += 7)
        {
            await File.WriteAllBytesAsync(first, whole[..cut], Cancellation);
            var (reader, ids) = await ReadAsync(directory);
            Assert.Equal(Events.Ids(6).Where(id => id != Events.Id(1)), ids);
            Assert.Equal([first], reader.Torn);
        }

        // Only the end of the line is missing: the entry is whole.
        await File.WriteAllBytesAsync(first, whole[..^1], Cancellation);
        var (unharmed, all) = await ReadAsync(directory);
        Assert.Equal(Events.Ids(6), all);
        Assert.Empty(unharmed.Torn);
    }

    [Theory]
    [InlineData("half a li")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"event":"other"}""")]
    [InlineData("""{"event":"feedback","id":"a","time":"yesterday","model":"m","known":"2026-01-01T00:00:00Z","label":1}""")]
    [InlineData("""{"event":"prediction","id":null}""")]
    public async Task A_damaged_line_in_the_middle_is_told_with_its_file_and_number(string line)
    {
        using var directory = new LogDirectory();
        await WriteAsync(directory, 0, 1, 2);
        var lines = await File.ReadAllLinesAsync(directory.Files[0], Cancellation);
        lines[1] = line;
        await File.WriteAllLinesAsync(directory.Files[0], lines, Cancellation);

        var read = new List<string>();
        var told = await Assert.ThrowsAsync<LevainException>(async () =>
        {
            await foreach (var entry in new FileLog(directory.Path).ReadAsync(Cancellation)) read.Add(entry.Id);
        });
        Assert.StartsWith($"{directory.Files[0]}, line 2 is damaged: ", told.Message, StringComparison.Ordinal);
        Assert.Equal(Events.Ids(1), read);
    }

    [Fact]
    public async Task Lines_larger_than_a_read_are_read_and_an_absent_folder_is_told()
    {
        using var directory = new LogDirectory();
        await using (var log = await Events.StartAsync(directory.Options))
            foreach (var length in new[] { 1, 65_000, 300_000, 2 })
                Events.WriteRow(log, length, System.Text.Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('x', length)}\"}}"));

        var lengths = (await Events.ReadAsync(directory.Path)).Cast<LoggedPrediction>().Select(p => p.Row.GetProperty("text").GetString()!.Length);
        Assert.Equal([1, 65_000, 300_000, 2], lengths);
        var told = await Assert.ThrowsAsync<LevainException>(() => Events.ReadAsync(directory.Path + "x"));
        Assert.Contains("There is no folder", told.Message, StringComparison.Ordinal);
    }

    private static async Task<(FileLog Reader, List<string> Ids)> ReadAsync(LogDirectory directory)
    {
        var (reader, ids) = (new FileLog(directory.Path), new List<string>());
        await foreach (var entry in reader.ReadAsync(Cancellation)) ids.Add(entry.Id);
        return (reader, ids);
    }

    private static async Task WriteAsync(LogDirectory directory, params int[] numbers)
    {
        await using var log = await Events.StartAsync(directory.Options);
        foreach (var number in numbers) Events.Write(log, number);
    }
}
