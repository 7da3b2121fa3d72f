using Levain.Registering;
using Xunit;
using static Levain.Delivery.Releases.Notes.SampleHistory;

namespace Levain.Delivery.Releases.Notes;

public sealed class ReleaseLineTests
{
    private static readonly HistoryEntry[] History =
    [
        Promoted(1, 'a'), Promoted(2, 'b', 'a'), Promoted(2, 'x', 'b') with { Event = HistoryEvent.Kept }, RolledBack(Promoted(1, 'a'), 'b', "too dear"),
        Promoted(3, 'c', 'a'), RolledBack(Promoted(1, 'a'), 'c', "again"), Promoted(4, 'd', 'a'),
    ];

    [Theory]
    [InlineData(null, 1, "1")]
    [InlineData(1, 2, "2")]
    [InlineData(2, 3, "back 1, 3")]
    [InlineData(1, 4, "2, back 1, 3, back 1, 4")]
    [InlineData(null, 4, "1, 2, back 1, 3, back 1, 4")]
    public void Moves_behind_the_last_release_are_told_rollbacks_among_them(int? last, int version, string moves)
    {
        var since = ReleaseLine.Since(History, last is { } number ? Lineage.PromotionOf(History, number) : null, Lineage.PromotionOf(History, version)!);
        Assert.Equal(moves, string.Join(", ", since.Select(e => (e.Event == HistoryEvent.RolledBack ? "back " : "") + e.Version)));
    }
}
