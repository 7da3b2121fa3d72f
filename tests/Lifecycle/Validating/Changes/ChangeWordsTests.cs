using Levain.Stages;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Validating.Changes;

public sealed class ChangeWordsTests
{
    [Theory]
    [InlineData(0, 0, 0, "no change")]
    [InlineData(21, 0, 0, "+21 rows")]
    [InlineData(1, 1_234, 1, "+1 row, -1,234 rows, 1 row altered")]
    [InlineData(0, 0, 2, "2 rows altered")]
    public void Rows_are_told_by_what_became_of_them(long added, long removed, long altered, string says) => Assert.Equal(
        says, Change(new RowChange { Added = added, Removed = removed, Altered = altered, Kept = 9 }).Sentence);

    [Theory]
    [InlineData(100, 121, "+21 rows in all")]
    [InlineData(100, 99, "-1 row in all")]
    [InlineData(100, 100, "no change")]
    public void Where_the_earlier_rows_are_not_at_hand_their_number_is(long before, long now, string says)
    {
        var change = Change(null);
        Assert.Equal(says, (change with { Base = change.Base with { Rows = before }, Now = change.Now with { Rows = now } }).Sentence);
    }

    [Fact]
    public void Columns_are_counted_by_what_happened_to_them()
    {
        var change = Change(null) with
        {
            Columns = [Column("a", ColumnChangeKind.Added), Column("b", ColumnChangeKind.Retyped), Column("c", ColumnChangeKind.Added)],
            Shifts = [Shift(notable: true), Shift(notable: false)],
        };
        Assert.Equal("2 columns added, 1 column retyped, 1 column shifted", change.Sentence);
        Assert.Equal("s", Assert.Single(change.Notable).Name);
    }

    [Fact]
    public void A_change_comes_back_from_its_record()
    {
        var change = Change(new RowChange { Added = 1, Removed = 2, Altered = null, Kept = null }) with { Shifts = [Shift(notable: true)] };
        Assert.Equal(Json.Write(change), Json.Write(Json.Read<SnapshotChange>(Json.Write(change), "there", "")));
    }

    private static SnapshotChange Change(RowChange? rows) => new()
    {
        Base = Profiles.Snapshot().Name,
        Now = Profiles.Snapshot().Name,
        Rows = rows,
        Columns = [],
        Shifts = [],
    };

    private static ColumnChange Column(string name, ColumnChangeKind kind) => new() { Name = name, Kind = kind, InContract = true, Was = null, Is = null };

    private static ColumnShift Shift(bool notable) => new()
    {
        Name = "s",
        Kind = ColumnKind.Number,
        Distance = 0.5,
        Error = 0.02,
        Noise = 0.01,
        Mean = null,
        MissingBefore = 0,
        MissingNow = 0,
        IsNotable = notable,
    };
}
