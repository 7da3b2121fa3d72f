using Docker.DotNet.Models;

namespace Levain.Delivery.Images.Engines;

/// <summary>Listens to what an engine says while it loads: a failure comes as a message, not as an exception.</summary>
/// <remarks><see cref="Progress{T}"/> hands messages on later and loses the last, which is the one that counts.</remarks>
internal sealed class LoadMessages : IProgress<JSONMessage>
{
    /// <summary>What went wrong; null where nothing did.</summary>
    public string? Error { get; private set; }

    public void Report(JSONMessage value) => Error ??= value.Error?.Message ?? value.ErrorMessage;
}
