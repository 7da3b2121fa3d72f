using System.Collections.Concurrent;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>The calls that a run with <c>--push</c> would make, by whom they are for.</summary>
public sealed class RehearsalBook
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<RehearsedCall>> calls = new(StringComparer.Ordinal);

    public void Keep(string model, IReadOnlyList<RehearsedCall> made) => calls[model] = made;

    /// <summary>In the order of the calls; empty where none was rehearsed.</summary>
    public IReadOnlyList<RehearsedCall> Of(string model) => calls.GetValueOrDefault(model) ?? [];
}
