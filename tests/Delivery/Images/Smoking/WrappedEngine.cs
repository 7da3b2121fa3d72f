using Levain.Delivery.Images.Engines;

namespace Levain.Delivery.Images.Smoking;

/// <summary>The real engine, but for what a test does in its stead.</summary>
internal sealed class WrappedEngine(IContainerEngine engine) : IContainerEngine, IDisposable
{
    /// <summary>Takes what was started.</summary>
    public Func<StartedContainer, Task<StartedContainer>> Started { get; init; } = Task.FromResult;

    /// <summary>Stops a container in its own way.</summary>
    public Func<string, Task>? Stopping { get; init; }

    public Task<EngineFacts> AskAsync(CancellationToken cancellation) => engine.AskAsync(cancellation);

    public Task<EngineImage?> FindImageAsync(string reference, CancellationToken cancellation) => engine.FindImageAsync(reference, cancellation);

    public Task<EngineImage> LoadImageAsync(string archive, IReadOnlyList<string> ids, string tag, CancellationToken cancellation) =>
        engine.LoadImageAsync(archive, ids, tag, cancellation);

    public Task RemoveImageAsync(string reference, CancellationToken cancellation) => engine.RemoveImageAsync(reference, cancellation);

    public async Task<StartedContainer> StartAsync(ContainerOrder order, CancellationToken cancellation) =>
        await Started(await engine.StartAsync(order, cancellation));

    public Task<ContainerState> LookAsync(string id, CancellationToken cancellation) => engine.LookAsync(id, cancellation);

    public Task StopAsync(string id, TimeSpan patience, CancellationToken cancellation) => Stopping?.Invoke(id) ?? engine.StopAsync(id, patience, cancellation);

    public Task NameImageAsync(EngineImage image, string tag, CancellationToken cancellation) => engine.NameImageAsync(image, tag, cancellation);

    public Task RemoveAsync(string id, CancellationToken cancellation) => engine.RemoveAsync(id, cancellation);

    public Task<IReadOnlyList<FoundContainer>> FindAsync(IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) =>
        engine.FindAsync(labels, cancellation);

    public void Dispose() => (engine as IDisposable)?.Dispose();
}
