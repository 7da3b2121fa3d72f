using Levain.Definitions.Policies;
using Levain.Monitoring.Drifting.Fixtures;
using Levain.Monitoring.References;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Monitoring.Drifting;

public sealed class DriftCheckTests
{
    private static readonly string[] Slots = ["A", "B", "C=x", "C=y", "C=z"];
    private static readonly WatchPolicy Months = Watch.Windows(days: 30).OneFalseAlarmIn(days: 90);
    private static readonly MonitoringReference Reference = WatchedModel.Reference(WatchedModel.Examples(Slots, 400, 2, Usual), Months);
    private static readonly DriftCheck Check = new(Reference);

    [Fact]
    public void What_is_as_ever_is_quiet()
    {
        var findings = Check.Of(WatchedModel.Served(Slots, 60, Usual));
        Assert.Equal((60, null), (findings.Rows, findings.NotJudged));
        Assert.Empty(findings.Alarms);
        Assert.DoesNotContain(findings.Columns, c => c.IsDrifted);
        Assert.Equal(["A", "B", "C", "Score"], findings.Columns.Select(c => c.Name));
        Assert.Equal(["KolmogorovSmirnov", "KolmogorovSmirnov", "ChiSquare", "KolmogorovSmirnov"], findings.Columns.Select(c => c.Test));
        Assert.All(findings.Columns, c => Assert.True(c.CalibratedPValue >= c.PValue));
    }

    [Theory]
    [InlineData("B")]
    [InlineData("C")]
    public void The_column_that_moved_raises_the_alarm(string moved)
    {
        var findings = Check.Of(WatchedModel.Served(Slots, 60, (bell, vector) =>
        {
            Usual(bell, vector);
            if (moved == "B") vector[1] += 2;
            if (moved == "C") (vector[2], vector[3], vector[4]) = (0, 0, 1);
        }));
        var alarm = Assert.Single(findings.Alarms);
        Assert.Equal(moved, alarm.Name);
        Assert.True(alarm is { IsDrifted: true, Psi: > 0.5, JensenShannon: > 0.3 });
        Assert.Equal(moved == "B", alarm.Wasserstein > 1.5);
    }

    [Fact]
    public void A_column_is_judged_as_SciPy_does_where_all_values_are_kept() =>
        Assert.All(DriftFixture.Known.Samples.Where(s => s.Past.Length <= 100), known =>
        {
            var column = ColumnReference.Of(new("x", ColumnSource.Answer, ColumnKind.Number, []), known.Past);
            var drift = new JudgedColumn(column).Judge(WatchedValues.Of(column.Column, known.Present));
            Assert.Equal(0, drift.Error);
            Assert.Equal(known.Statistic, drift.Statistic!.Value, 1e-9);
            Assert.Equal(known.PValue, drift.PValue!.Value, 1e-9);
            Assert.Equal(known.PValue, drift.CalibratedPValue!.Value, 1e-9);
            if (known.Scaled is { } scaled) Assert.Equal(scaled, drift.Wasserstein!.Value, 1e-9);
        });

    [Fact]
    public void A_column_is_judged_within_the_stated_error_where_they_are_not() =>
        Assert.All(DriftFixture.Known.Samples.Where(s => s.Past.Length > 100), known =>
        {
            var column = ColumnReference.Of(new("x", ColumnSource.Answer, ColumnKind.Number, []), known.Past);
            var drift = new JudgedColumn(column).Judge(WatchedValues.Of(column.Column, known.Present));
            Assert.InRange(drift.Statistic!.Value, known.Statistic - drift.Error - 1e-12, known.Statistic + drift.Error + 1e-12);
        });

    [Fact]
    public void A_drift_of_what_the_model_hardly_uses_is_a_note()
    {
        var reference = WatchedModel.Reference(
            WatchedModel.Examples(Slots, 400, 2, Usual), Months, WatchedModel.Importance("A", 1), WatchedModel.Importance("B", 0.001), WatchedModel.Importance("C", 1));
        var findings = new DriftCheck(reference).Of(WatchedModel.Served(Slots, 60, (bell, vector) =>
        {
            Usual(bell, vector);
            vector[1] += 2;
        }));
        Assert.Empty(findings.Alarms);
        Assert.Equal((true, false, "unimportant"), (findings.Columns[1].IsDrifted, findings.Columns[1].IsAlarm, findings.Columns[1].LeftOut));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void Few_rows_are_not_judged(int rows)
    {
        var findings = Check.Of(WatchedModel.Served(Slots, rows, Usual));
        Assert.Contains("too few", findings.NotJudged, StringComparison.Ordinal);
        Assert.Empty(findings.Columns);
        Assert.Contains("too few", Check.Of(Array.Empty<ColumnProfile>()).NotJudged, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_is_quiet_until_it_is_none()
    {
        var reference = WatchedModel.Reference(WatchedModel.Examples(["A"], 400, 2, (_, vector) => vector[0] = 7), Months);
        Assert.Empty(new DriftCheck(reference).Of(WatchedModel.Served(["A"], 40, (_, vector) => vector[0] = 7)).Alarms);
        var found = new DriftCheck(reference).Of(WatchedModel.Served(["A"], 40, (bell, vector) => vector[0] = bell.Share() < 0.5 ? 7 : 8)).Columns[0];
        Assert.True(found is { IsAlarm: true, Wasserstein: null, Psi: > 1, JensenShannon: > 0.3 });
    }

    [Fact]
    public void Values_that_have_gone_missing_are_drift()
    {
        var gone = Check.Of(WatchedModel.Served(Slots, 60, (bell, vector) =>
        {
            Usual(bell, vector);
            vector[1] = float.NaN;
        })).Columns[1];
        Assert.True(gone is { Test: null, PValue: null, CalibratedPValue: null, MissingBefore: 0, MissingNow: 1, IsAlarm: true });
        var few = Check.Of(WatchedModel.Served(Slots, 60, (bell, vector) =>
        {
            Usual(bell, vector);
            if (bell.Share() < 0.02) vector[1] = float.NaN;
        })).Columns[1];
        Assert.True(few is { Test: not null, MissingNow: < 0.05, IsAlarm: false });
    }

    [Fact]
    public void Unknown_categories_are_counted_and_alarm()
    {
        var found = Check.Of(WatchedModel.Served(Slots, 60, (bell, vector) =>
        {
            Usual(bell, vector);
            if (bell.Share() < 0.3) Array.Clear(vector, 2, 3);
        })).Columns[2];
        Assert.InRange(found.UnknownNow, 0.15, 0.45);
        Assert.True(found.IsAlarm);
    }

    [Fact]
    public void Answers_that_are_no_numbers_are_missing()
    {
        var found = Check.Of(WatchedModel.Served(Slots, 60, Usual, _ => float.NaN)).Columns[3];
        Assert.True(found is { Name: "Score", MissingNow: 1, Test: null, IsAlarm: true });
        found = Check.Of(WatchedModel.Served(Slots, 60, Usual, v => v[1] > 0 ? float.PositiveInfinity : v[0])).Columns[3];
        Assert.InRange(found.MissingNow, 0.3, 0.7);
    }

    [Fact]
    public void A_million_distinct_values_are_judged()
    {
        var values = new float[1_000_000];
        for (var i = 0; i < values.Length; i++) values[i] = i;
        var column = ColumnReference.Of(new("x", ColumnSource.Answer, ColumnKind.Number, []), values);
        var same = new JudgedColumn(column).Judge(WatchedValues.Of(column.Column, values));
        Assert.InRange(same.Statistic!.Value, 0, same.Error);
        string[] names = [.. Enumerable.Range(0, 100_000).Select(i => FormattableString.Invariant($"n{i}"))];
        var category = ColumnReference.Of(new("c", ColumnSource.Feature, ColumnKind.Category, names), [.. values.Select(v => v % names.Length)]);
        var found = new JudgedColumn(category).Judge(WatchedValues.Of(category.Column, values.AsSpan(0, 1_000)));
        Assert.Equal(("ChiSquare", 0.0), (found.Test, found.UnknownNow));
    }

    [Fact]
    public void The_error_of_a_sketch_is_no_drift_where_a_reference_has_no_times()
    {
        var (past, present, bell) = (new float[300_000], new float[300_000], new Bell(9));
        for (var i = 0; i < past.Length; i++) (past[i], present[i]) = (bell.Next(), bell.Next());
        var column = ColumnReference.Of(new("x", ColumnSource.Answer, ColumnKind.Number, []), past);
        var quiet = new JudgedColumn(column).Judge(WatchedValues.Of(column.Column, present));
        Assert.Equal(1, quiet.CalibratedPValue);
        var moved = new JudgedColumn(column).Judge(WatchedValues.Of(column.Column, [.. present.Select(p => p + 0.2f)]));
        Assert.InRange(moved.CalibratedPValue!.Value, 0, 1e-9);
    }

    [Fact]
    public void Rows_of_another_model_are_refused()
    {
        var thrown = Assert.Throws<LevainException>(() => Check.Of(WatchedModel.Served(["A", "B"], 60, (bell, vector) => vector[0] = bell.Next())));
        Assert.Contains("no column 'C'", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<LevainException>(() => Check.Of([ColumnReference.Of(new("A", ColumnSource.Feature, ColumnKind.Number, []), new float[20]).Profile]));
    }

    [Fact]
    public void Profiles_tell_what_the_rows_do()
    {
        var table = WatchedModel.Served(Slots, 900, Usual);
        var profiles = table.Columns.Select((c, i) => ColumnReference.Of(c with { Source = ColumnSource.Answer }, table.Values(i)).Profile).ToList();
        Assert.All(new DriftCheck(Reference, withDomain: false).Of(profiles).Columns.Zip(Check.Of(table).Columns), p =>
        {
            Assert.InRange(p.First.Statistic!.Value, p.Second.Statistic!.Value - p.First.Error - 1e-9, p.Second.Statistic.Value + p.First.Error + 1e-9);
            Assert.Equal((p.Second.Test, p.Second.UnknownNow, p.Second.MissingNow), (p.First.Test, p.First.UnknownNow, p.First.MissingNow));
        });
    }

    private static void Usual(Bell bell, float[] vector)
    {
        (vector[0], vector[1]) = (bell.Next(), bell.Next());
        Array.Clear(vector, 2, 3);
        vector[bell.Share() switch { < 0.5 => 2, < 0.8 => 3, _ => 4 }] = 1;
    }
}
