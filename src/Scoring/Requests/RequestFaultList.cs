using Levain.Describing;

namespace Levain.Scoring.Requests;

/// <summary>What a request does wrong, with a sentence that sums it up.</summary>
/// <param name="Shown">The first of them.</param>
/// <param name="Count">How many there are.</param>
internal sealed record RequestFaultList(IReadOnlyList<RequestFault> Shown, int Count)
{
    public string Sentence => Count > Shown.Count
        ? FormattableString.Invariant($"{Count} violations, of which the first {Shown.Count} are told. No row was scored.")
        : FormattableString.Invariant($"{Count} violation{(Count == 1 ? "" : "s")}. No row was scored.");
}
