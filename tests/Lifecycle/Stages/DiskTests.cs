using Xunit;

namespace Levain.Stages;

public sealed class DiskTests
{
    public static TheoryData<Exception> Refusals =>
    [
        new UnauthorizedAccessException("Access to the path is denied."),
        new IOException("No space left on device"),
        new IOException("Read-only file system."),
    ];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_the_file_system_refuses_is_a_sentence(Exception refusal)
    {
        var said = Told.By(() => Disk.Guard("artifacts/x", () => throw refusal));
        Told.Says(said, $"Cannot write artifacts/x: {refusal.Message.TrimEnd('.')}. Nothing was half written.", "run the same command again");
        Assert.Equal(said, await Told.ByAsync(() => Disk.GuardAsync<int>("artifacts/x", () => throw refusal)));
    }

    [Fact]
    public void What_cannot_be_read_is_a_sentence()
    {
        Told.Says(
            Told.By(() => Disk.GuardRead<int>("data/x", () => throw new UnauthorizedAccessException("Access to the path '/a' is denied."))),
            "data/x cannot be read by this user. Give it the right");
        Told.Says(
            Told.By(() => Disk.GuardRead<int>("data/x", () => throw new IOException("Input/output error : '/a/data/x'"))),
            "data/x cannot be read: Input/output error. See whether its disk is in order", "run the same command again");
        Assert.Equal(7, Disk.GuardRead("data/x", () => 7));
    }

    public static TheoryData<Exception, bool> Failures => new()
    {
        { new UnauthorizedAccessException(), true },
        { new IOException("Input/output error", hresult: 5), true },
        { new IOException("not a Parquet file"), false },
        { new EndOfStreamException(), false },
        { new InvalidDataException(), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_of_the_system_is_told_from_one_of_a_reader(Exception failure, bool isTheSystems) =>
        Assert.Equal(isTheSystems, Disk.Refuses(failure));

    [Fact]
    public async Task Other_failures_pass_as_they_are()
    {
        Assert.Throws<InvalidOperationException>(() => Disk.Guard("x", () => throw new InvalidOperationException()));
        await Assert.ThrowsAsync<OperationCanceledException>(() => Disk.GuardAsync<int>("x", () => throw new OperationCanceledException()));
        Assert.Equal(7, await Disk.GuardAsync("x", () => Task.FromResult(7)));
    }
}
