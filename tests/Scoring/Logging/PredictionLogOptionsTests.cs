using Xunit;

namespace Levain.Scoring.Logging;

public sealed class PredictionLogOptionsTests
{
    private static readonly PredictionLogOptions Good = new() { Folder = "log" };

    private static readonly (PredictionLogOptions Options, string Sentence)[] Broken =
    [
        (new(), "neither a folder nor a connection string"),
        (new() { Folder = " " }, "neither a folder nor a connection string"),
        (new() { ConnectionString = "Host=a;Password=abc;secret" }, "not one of PostgreSQL"),
        (new() { ConnectionString = "Host=a;secret=1" }, "not one of PostgreSQL"),
        (new() { ConnectionString = "Password=secret" }, "not one of PostgreSQL"),
        (Good with { FlushInterval = TimeSpan.Zero }, "flush interval is 00:00:00: give it more than 0"),
        (Good with { DrainTimeout = TimeSpan.FromTicks(-1) }, "drain timeout"),
        (Good with { MemoryBytes = 100 }, "memory is 100 bytes: give it at least 65536"),
        (Good with { WhenFull = (WhenFull)7 }, "'7': say Drop or Refuse"),
        (Good with { Share = 1.5 }, "share of kept predictions is 1.5: give it 0 to 1"),
        (Good with { Share = double.NaN }, "share of kept predictions"),
        (Good with { RotateBytes = 1 }, "new file after 1 bytes"),
        (Good with { RotateAfter = TimeSpan.Zero }, "new file after 00:00:00"),
        (Good with { KeepFiles = -1 }, "keeps -1 files"),
        (Good with { KeepBytes = 1 << 20 }, "less than two files"),
    ];

    [Fact]
    public Task A_broken_option_is_told_in_a_sentence() => Assert.AllAsync(Broken, async broken =>
    {
        var told = await Assert.ThrowsAsync<LevainException>(() => Events.StartAsync(broken.Options));
        Assert.StartsWith("The prediction log cannot start. ", told.Message, StringComparison.Ordinal);
        Assert.Contains(broken.Sentence, told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void Good_options_break_nothing_and_all_broken_ones_are_told_at_once()
    {
        Assert.Empty(PredictionLogRules.Broken(Good));
        Assert.Empty(PredictionLogRules.Broken(new() { ConnectionString = "Host=/run/postgresql;Database=levain" }));
        Assert.Equal(3, PredictionLogRules.Broken(new() { Share = -1, KeepFiles = -1 }).Count());
    }

    [Fact]
    public void Options_do_not_print_a_password() =>
        Assert.DoesNotContain("secret", new PredictionLogOptions { ConnectionString = "Host=a;Password=secret" }.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told_at_the_start()
    {
        using var directory = new LogDirectory();
        await File.WriteAllTextAsync(directory.Path, "a file", TestContext.Current.CancellationToken);
        var told = await Assert.ThrowsAsync<LevainException>(() => Events.StartAsync(directory.Options));
        Assert.Contains($"Cannot write {directory.Path}", told.Message, StringComparison.Ordinal);
    }
}
