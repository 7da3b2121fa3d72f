using Xunit;

namespace Levain.Delivery.Images.Engines;

public sealed class EngineAddressTests
{
    [Theory]
    [InlineData("unix:///run/user/1000/docker.sock")]
    [InlineData("tcp://127.0.0.1:2375")]
    [InlineData("npipe://./pipe/docker_engine")]
    public void What_docker_names_is_taken(string text) => Assert.Equal(text, EngineAddress.Read(text).OriginalString);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_name_it_is_the_systems_own(string? text) =>
        Assert.Equal(OperatingSystem.IsWindows() ? "npipe" : "unix", EngineAddress.Read(text).Scheme);

    [Theory]
    [InlineData("ssh://user@host")]
    [InlineData("docker.sock")]
    [InlineData("fd://")]
    public void What_cannot_be_used_is_refused_by_name(string text) => Told.Says(Told.By(() => EngineAddress.Read(text)), text, "DOCKER_HOST");
}
