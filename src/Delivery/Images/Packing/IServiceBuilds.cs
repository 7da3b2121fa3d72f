namespace Levain.Delivery.Images.Packing;

/// <summary>Compiles the service's programs.</summary>
public interface IServiceBuilds
{
    /// <summary>Whether this machine can link native code.</summary>
    bool CanLink { get; }

    /// <summary>The published program, compiled where its sources are new.</summary>
    /// <exception cref="LevainException">It cannot be compiled.</exception>
    Task<ServiceBuild> BuildAsync(HostKind kind, CancellationToken cancellation);
}
