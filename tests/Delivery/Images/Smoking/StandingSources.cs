using Levain.Delivery.Images.Packing;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Sources of a commit that no test changes.</summary>
internal sealed class StandingSources : ISources
{
    public Task<SourceState> StateAsync(CancellationToken cancellation) => Task.FromResult(new SourceState
    {
        Commit = "0123456789abcdef0123456789abcdef01234567",
        Time = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        IsChanged = false,
        Address = null,
    });
}
