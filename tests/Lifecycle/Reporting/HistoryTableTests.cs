using Levain.Registering;
using Xunit;

namespace Levain.Reporting;

public sealed class HistoryTableTests : IDisposable
{
    private readonly Checkout checkout = new();
    private readonly HistoryTable table;

    public HistoryTableTests()
    {
        table = new HistoryTable(checkout.Registry);
        checkout.Write("models/houses/history.jsonl", Champions.Lines(
            Champions.Entry("sha256:0123456789abcdef", 2), Champions.Entry("sha256:k", 5, HistoryEvent.Kept),
            Champions.Entry("sha256:b", 10), Champions.Entry("sha256:a", 12, HistoryEvent.RolledBack)));
    }

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void All_that_happened_is_told_the_oldest_first()
    {
        using var turkish = new Culture("tr-TR");
        var rows = table.Rows("houses").ToList();
        Assert.Equal(4, rows.Count);
        Assert.Equal(
            ["houses", "2026-01-02 12:30", "Promoted", "2", "0123456789ab", "none", "2020-02-29", "Mae", "1.2500 [1.0000, 1.5000]", "0123456"],
            rows[0]);
        Assert.Equal(HistoryTable.Headings.Count, rows[0].Count);
    }

    [Fact]
    public void A_model_without_history_has_no_rows() => Assert.Empty(table.Rows("cars"));
}
