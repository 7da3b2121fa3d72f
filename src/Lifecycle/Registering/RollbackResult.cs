using Levain.Stages;

namespace Levain.Registering;

/// <summary>What a rollback did.</summary>
public sealed record RollbackResult
{
    /// <summary>The champion that came back.</summary>
    public required Champion Champion { get; init; }

    /// <summary>The digest of the one that it took the place of.</summary>
    public required string Replaced { get; init; }

    /// <summary>Where its card came from, as the end of a sentence.</summary>
    public required string Card { get; init; }

    /// <summary>All of it for people.</summary>
    public string Sentence => FormattableString.Invariant(
        $"{Champion.Model}: version {Champion.Version}, {Digest.Brief(Champion.Digest)}, is champion again in place of {Digest.Brief(Replaced)}; {Card}.");
}
