namespace Levain.Delivery.Images.Engines;

/// <content>Our own way to the daemon; tests that drive build.sh do without.</content>
public sealed partial class Dockerd
{
    /// <summary>An engine over the daemon; the test is skipped where there can be none.</summary>
    public async Task<DockerEngine> EngineAsync()
    {
        await StartedAsync();
        return new DockerEngine(Address);
    }
}
