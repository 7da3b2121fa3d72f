using Levain.Validating.Changes;
using Levain.Validating.Contracts;
using Xunit;

namespace Levain.Validating.Rows;

public sealed class RowLedgerTests : IDisposable
{
    private readonly ParcelTable parcels = new();

    public void Dispose() => parcels.Dispose();

    [Fact]
    public async Task Each_accepted_row_has_a_mark_in_its_place()
    {
        var whole = await MarksAsync(ParcelTable.Text(5));
        Assert.Equal((5, 5), (whole.Count, whole.Select(m => m.Key).Distinct().Count()));
        Assert.Equal(whole, await MarksAsync(ParcelTable.Text(5, "bad,2020-01-06T00:00:00,0,1,", ParcelTable.Good(2))));
    }

    [Fact]
    public async Task A_row_of_many_blocks_has_the_mark_that_it_has_alone()
    {
        var rows = Enumerable.Range(0, 20_000).Select(i => $"q{i},2020-01-05T00:00:00,{i % 90 + 1},{i},").ToArray();
        var marks = await MarksAsync(ParcelTable.Text(0, rows));
        Assert.Equal((20_000, 20_000), (marks.Count, marks.Distinct().Count()));
        Assert.Equal(marks[17_003], Assert.Single(await MarksAsync(ParcelTable.Text(0, rows[17_003]))));
    }

    [Fact]
    public async Task Another_value_changes_the_content_and_not_the_key()
    {
        var one = Assert.Single(await MarksAsync(ParcelTable.Text(0, "a,2020-01-01T00:00:00,1,1,")));
        var other = Assert.Single(await MarksAsync(ParcelTable.Text(0, "a,2020-01-01T00:00:00,2,1,")));
        Assert.Equal((true, false), (one.Key == other.Key, one.Content == other.Content));
    }

    [Fact]
    public void The_shape_names_the_columns()
    {
        var (parcel, triple) = (RowMarks<Parcel>.ShapeOf(Contract<Parcel>.Instance), RowMarks<Triple>.ShapeOf(Contract<Triple>.Instance));
        Assert.NotEqual(parcel.Key, parcel.Content);
        Assert.Equal(triple.Key, triple.Content);
        Assert.NotEqual(parcel.Content, triple.Content);
    }

    private async Task<List<RowMark>> MarksAsync(string text)
    {
        var report = await parcels.ValidateAsync(text);
        using var file = LedgerFile.Open(Path.Combine(parcels.Workspace.Model("parcels"), ValidateStage.RowsFile), report.Accepted);
        Assert.Equal(RowMarks<Parcel>.ShapeOf(Contract<Parcel>.Instance), file!.Shape);
        List<RowMark> marks = [];
        while (file.Read(marks.Count) is { Length: > 0 } some) marks.AddRange(some);
        return marks;
    }
}
