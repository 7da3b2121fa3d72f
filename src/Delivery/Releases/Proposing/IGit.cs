namespace Levain.Delivery.Releases.Proposing;

/// <summary>The git of one checkout.</summary>
public interface IGit
{
    /// <summary>Runs a command in the root of the checkout.</summary>
    /// <returns>How it ended; a bad end is an answer.</returns>
    /// <exception cref="LevainException">There is no git.</exception>
    Task<GitAnswer> RunAsync(GitCommand command, CancellationToken cancellation);
}
