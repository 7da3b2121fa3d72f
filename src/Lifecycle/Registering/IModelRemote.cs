namespace Levain.Registering;

/// <summary>The second place of champions' bytes, asked where the folder of this checkout lacks them.</summary>
public interface IModelRemote
{
    /// <summary>Brings a champion's files; whoever asks proves them by their digests.</summary>
    /// <param name="model">The model.</param>
    /// <param name="digest">The champion's digest.</param>
    /// <param name="folder">An empty folder for <c>model.zip</c> and what lies beside it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether files were brought; false where no such place is named.</returns>
    /// <exception cref="LevainException">The place cannot be reached, or lacks the champion.</exception>
    Task<bool> BringAsync(string model, string digest, string folder, CancellationToken cancellation);
}
