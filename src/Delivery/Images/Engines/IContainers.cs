namespace Levain.Delivery.Images.Engines;

/// <summary>The containers that an engine runs.</summary>
public interface IContainers
{
    /// <summary>Starts a container with as few rights as a service needs.</summary>
    /// <exception cref="LevainException">It cannot be made or started, or its port is taken; nothing of it is left then.</exception>
    Task<StartedContainer> StartAsync(ContainerOrder order, CancellationToken cancellation);

    /// <summary>How a container is.</summary>
    /// <exception cref="LevainException">It is gone.</exception>
    Task<ContainerState> LookAsync(string id, CancellationToken cancellation);

    /// <summary>Tells a container to stop and waits; one that does not is killed when the patience ends.</summary>
    Task StopAsync(string id, TimeSpan patience, CancellationToken cancellation);

    /// <summary>Removes a container with its volumes, running or not; one that is gone is no error.</summary>
    Task RemoveAsync(string id, CancellationToken cancellation);

    /// <summary>The ids of all containers with these labels, running or not.</summary>
    Task<IReadOnlyList<FoundContainer>> FindAsync(IReadOnlyDictionary<string, string> labels, CancellationToken cancellation);
}
