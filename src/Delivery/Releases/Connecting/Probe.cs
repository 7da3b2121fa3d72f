namespace Levain.Delivery.Releases.Connecting;

/// <summary>A call that changes nothing and shows whether a right is there.</summary>
/// <param name="Right">The right, as a workflow writes it.</param>
/// <param name="Path">The path behind the repository.</param>
/// <param name="Body">What is posted.</param>
internal sealed record Probe(string Right, string Path, object Body);
