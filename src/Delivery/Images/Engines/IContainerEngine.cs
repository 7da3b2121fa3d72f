namespace Levain.Delivery.Images.Engines;

/// <summary>Runs images as containers on this machine.</summary>
public interface IContainerEngine : IEngineImages, IContainers
{
    /// <summary>Asks whether the engine is there and can do what is needed.</summary>
    /// <exception cref="LevainException">There is none, it lets this user not in, or it is too old.</exception>
    Task<EngineFacts> AskAsync(CancellationToken cancellation);
}
