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
    public async Task Other_failures_pass_as_they_are()
    {
        Assert.Throws<InvalidOperationException>(() => Disk.Guard("x", () => throw new InvalidOperationException()));
        await Assert.ThrowsAsync<OperationCanceledException>(() => Disk.GuardAsync<int>("x", () => throw new OperationCanceledException()));
        Assert.Equal(7, await Disk.GuardAsync("x", () => Task.FromResult(7)));
    }
}
