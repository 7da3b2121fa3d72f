using Levain.Registering;
using Levain.Stages;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>A champion that is not committed yet.</summary>
/// <param name="Champion">The pointer as it lies in the checkout.</param>
/// <param name="Before">The committed pointer; null for the first.</param>
/// <param name="Move">The line of history that set it.</param>
internal sealed record ChampionChange(Champion Champion, Champion? Before, HistoryEntry Move)
{
    public string Model => Champion.Model;

    public string Title => Move.Event == HistoryEvent.RolledBack
        ? FormattableString.Invariant($"{Model} v{Champion.Version}: rolled back to {Digest.Brief(Champion.Digest)}")
        : FormattableString.Invariant($"{Model} v{Champion.Version}: promote {Digest.Brief(Champion.Digest)}");

    /// <summary>The verdict, and what it takes the place of.</summary>
    public string Sentence => FormattableString.Invariant(
        $"{Move.Because.TrimEnd('.')}. {(Before is null ? "The first champion" : $"Version {Before.Version} was {Digest.Brief(Before.Digest)}")}; rows up to {Champion.Recipe.AsOf:yyyy-MM-dd}.");
}
