using Xunit;

namespace Levain.Delivery.Images.Engines;

public sealed class ContainerStateTests
{
    [Theory]
    [InlineData(true, 137, "was killed for its memory, and has written nothing.")]
    [InlineData(false, 137, "was killed (SIGKILL), for its memory or by another program, and has written nothing.")]
    [InlineData(false, 3, "ended with exit code 3, and has written nothing.")]
    public void An_end_is_told_as_far_as_the_engine_knows_its_reason(bool outOfMemory, long exitCode, string ending) => Assert.Equal(
        ending,
        new ContainerState { IsRunning = false, ExitCode = exitCode, IsOutOfMemory = outOfMemory, Health = null, MemoryBytes = null, LastLines = [] }.Ending);
}
