using Levain.Retraining.Deciding;
using Xunit;

namespace Levain.Reporting.Monitoring;

public sealed class DriftTableTests
{
    [Fact]
    public void Alarms_come_first_then_notes_then_the_rest_by_size() => Assert.Equal(
        [("Range1", "alarm"), ("Range22", "note (autocorrelated)"), ("Return", "quiet"), (SampleLook.Hostile, "quiet"), ("Empty", "no values")],
        DriftTable.Rows(SampleLook.Loud.Look.Evidence.Findings.Drift).Select(r => (r[0], r[1])));

    [Fact]
    public void A_row_has_as_many_cells_as_there_are_headings() =>
        Assert.All(DriftTable.Rows(SampleLook.Loud.Look.Evidence.Findings.Drift), r => Assert.Equal(DriftTable.Headings.Count, r.Count));

    [Theory]
    [InlineData(0.00009, "<0.0001")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1, "1.0000")]
    public void Small_probabilities_are_no_noughts(double p, string text) =>
        Assert.Equal(text, DriftTable.Cells(Days.Column("A", 0.5, false) with { CalibratedPValue = p })[5]);

    [Fact]
    public void What_is_left_out_and_quiet_says_why() => Assert.Equal(
        "left out (unimportant)", DriftTable.State(Days.Column("A", 0.5, false) with { LeftOut = "unimportant" }));
}
