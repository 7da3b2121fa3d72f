using Levain.Definitions.Policies;
using Levain.Monitoring.Drifting;
using Levain.Monitoring.Joining;
using Levain.Stages;
using Levain.Training;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Monitoring.References;

public sealed class ReferenceMakerTests
{
    private static readonly string[] Slots = ["Amount", "IsNew", "Channel=Chip", "Channel=Online"];
    private static readonly WatchPolicy Months = Watch.Windows(days: 30).OneFalseAlarmIn(days: 90);

    [Fact]
    public void Features_come_from_training_and_answers_from_the_hold_out()
    {
        var reference = WatchedModel.Reference(Rows(days: 300), Months);
        Assert.Equal(["Amount", "IsNew", "Channel", "Score"], reference.Columns.Select(c => c.Column.Name));
        Assert.Equal([600L, 600, 600, 200], reference.Columns.Select(c => c.Profile.Count));
        Assert.Equal((30, 90), (reference.WindowDays, reference.FalseAlarmDays));
        Assert.All(reference.Columns, c => Assert.Null(c.LeftOut));
        Assert.All(reference.Columns, c => Assert.Equal(QuietLevels.All.Count, c.Quiet.Count));
        Assert.All(reference.Columns, c => Assert.Equal(c.Quiet.Order(), c.Quiet));
    }

    [Fact]
    public void Noughts_and_ones_are_categories()
    {
        var column = WatchedModel.Reference(Rows(days: 300), Months).Columns[1];
        Assert.Equal(ColumnKind.Category, column.Column.Kind);
        Assert.Equal(["0", "1"], column.Column.Categories);
        Assert.Equal(600, column.Profile.Top!.Values.Sum(v => v.Count));
    }

    [Fact]
    public void It_is_the_same_each_time_and_comes_back_from_its_text()
    {
        var text = Json.Write(WatchedModel.Reference(Rows(days: 300), Months));
        Assert.Equal(text, Json.Write(WatchedModel.Reference(Rows(days: 300), Months)));
        Assert.Equal(text, Json.Write(Json.Read<MonitoringReference>(text, "the reference", "")));
        Assert.InRange(text.Length, 1_000, 40_000);
    }

    [Fact]
    public void What_is_autocorrelated_or_unimportant_takes_no_part()
    {
        var reference = WatchedModel.Reference(
            Rows(days: 300), Months.LeavingOut("Amount"), WatchedModel.Importance("Amount", 0.5), WatchedModel.Importance("IsNew", 0.49),
            WatchedModel.Importance("Channel", 0.01));
        Assert.Equal(["autocorrelated", null, "unimportant", null], reference.Columns.Select(c => c.LeftOut));
        Assert.Equal([0.5, 0.49, 0.01, double.NaN], reference.Columns.Select(c => Math.Round(c.Importance, 12)));
    }

    [Fact]
    public void Importance_that_helps_nobody_is_none()
    {
        var columns = WatchedModel.Reference(
            Rows(days: 300), Months, WatchedModel.Importance("Amount", 2), WatchedModel.Importance("IsNew", -1)).Columns;
        Assert.Equal([1, 0, double.NaN, double.NaN], columns.Select(c => c.Importance));
        Assert.Equal([null, "unimportant", null, null], columns.Select(c => c.LeftOut));
    }

    [Fact]
    public void A_feature_that_there_is_not_cannot_be_left_out()
    {
        var thrown = Assert.Throws<LevainException>(() => WatchedModel.Reference(Rows(days: 300), Months.LeavingOut("Amuont")));
        Assert.Contains("'Amuont'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Amount, IsNew, Channel", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_days_have_shorter_windows_and_very_few_have_none()
    {
        Assert.All(WatchedModel.Reference(Rows(days: 60, rowsADay: 20), Months).Columns, c => Assert.Null(c.LeftOut));
        Assert.All(WatchedModel.Reference(Rows(days: 4, rowsADay: 20), Months).Columns, c => Assert.Equal("short", c.LeftOut));
        Assert.All(WatchedModel.Reference(Rows(days: 1, rowsADay: 90), Months).Columns, c => Assert.Equal("short", c.LeftOut));
    }

    [Fact]
    public void Rows_without_times_are_independent()
    {
        var timeless = new Examples(["x"], []);
        var bell = new Bell(3);
        for (var i = 0; i < 400; i++) timeless.Add([bell.Next()], 0, DateTime.MinValue, i);
        Assert.All(WatchedModel.Reference(timeless, Months).Columns, c => Assert.Equal((null, 0), (c.LeftOut, c.Quiet.Count)));
    }

    [Fact]
    public void The_level_is_the_bound_where_quiet_paths_hold_the_budget() =>
        Assert.Equal(1 / 90.0, WatchedModel.Reference(Rows(days: 300), Months).Level);

    [Fact]
    public void A_column_as_regular_as_a_clock_takes_nothing_from_the_others()
    {
        // Windows of whole cycles are all alike, and two that are put together are not.
        var row = 0;
        var examples = WatchedModel.Examples(["A", "Clock"], 400, 1, (bell, vector) => (vector[0], vector[1]) = (bell.Next(), MathF.Sin(row++)));
        Assert.Equal(1 / 90.0, WatchedModel.Reference(examples, Months).Level);
    }

    [Fact]
    public void Probabilities_are_calibrated_and_numbers_are_not()
    {
        Assert.Null(WatchedModel.Reference(Rows(days: 300), Months).Calibration);
        var calibration = ReferenceMaker.Of(WatchedModel.Trained(new WatchedProbability(), Rows(days: 300))).Calibration!;
        Assert.Equal(calibration.Edges.Count, calibration.Shares.Count);
        Assert.Equal(calibration.Shares.Order(), calibration.Shares);
        Assert.Equal(1, calibration.Edges[^1]);
    }

    [Fact]
    public void The_sample_holds_rows_of_features()
    {
        var examples = Rows(days: 300);
        var sample = WatchedModel.Reference(examples, Months).Sample!;
        Assert.Equal(["Amount", "IsNew", "Channel"], sample.Columns);
        Assert.Equal(ReferenceSample.MostRows, sample.Rows);
        var first = ReferenceSample.Drawn(examples.Count, new WatchedModel(Months).Seed)[0];
        Assert.Equal(examples.Vector(first)[0], sample.Decode()[0]);
        Assert.Throws<LevainException>(() => (sample with { Values = "AAAA" }).Decode());
    }

    [Fact]
    public void Of_personal_rows_the_answers_alone_are_kept()
    {
        var reference = ReferenceMaker.Of(WatchedModel.Trained(new PatientModel(), Rows(days: 300)));
        Assert.Equal(["Score"], reference.Columns.Select(c => c.Column.Name));
        Assert.Null(reference.Sample);
        Assert.NotNull(reference.Calibration);
    }

    private static Examples Rows(int days, int rowsADay = 2) => WatchedModel.Examples(Slots, days, rowsADay, (bell, vector) =>
    {
        vector[0] = bell.Next();
        vector[1] = bell.Share() < 0.2 ? 1 : 0;
        vector[2] = bell.Share() < 0.6 ? 1 : 0;
        vector[3] = 1 - vector[2];
    });
}
