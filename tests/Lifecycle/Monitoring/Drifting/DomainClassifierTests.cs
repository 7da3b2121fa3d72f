using Levain.Definitions.Policies;
using Levain.Monitoring.References;
using Xunit;

namespace Levain.Monitoring.Drifting;

public sealed class DomainClassifierTests
{
    private static readonly string[] Slots = ["A", "B", "Plain"];
    private static readonly MonitoringReference Reference = WatchedModel.Reference(
        WatchedModel.Examples(Slots, 300, 4, Together), Watch.Windows(days: 30));

    [Fact]
    public void Columns_that_no_longer_go_together_are_seen_though_each_is_as_ever()
    {
        var findings = new DriftCheck(Reference).Of(WatchedModel.Served(Slots, 400, Apart));
        Assert.DoesNotContain(findings.Columns, c => c.IsDrifted);
        Assert.InRange(findings.Domain!.RocAuc.Low, 0.7, 1);
        Assert.Equal(400, findings.Domain.Rows);
        Assert.Equal(["A", "B"], findings.Domain.By.Take(2).Order());
    }

    [Fact]
    public void What_is_as_ever_is_not_told_apart()
    {
        var area = new DriftCheck(Reference).Of(WatchedModel.Served(Slots, 600, Together)).Domain!.RocAuc;
        Assert.InRange(0.5, area.Low, area.High);
        Assert.InRange(area.High - area.Low, 0.02, 0.15);
    }

    [Fact]
    public void The_same_rows_give_the_same_answer()
    {
        var (first, again) = (DomainClassifier.Of(Reference, WatchedModel.Served(Slots, 300, Apart)), DomainClassifier.Of(Reference, WatchedModel.Served(Slots, 300, Apart)));
        Assert.Equal(first!.RocAuc, again!.RocAuc);
        Assert.Equal(first.By, again.By);
    }

    [Fact]
    public void Missing_values_are_told_by_and_few_rows_or_no_sample_by_nothing()
    {
        var found = DomainClassifier.Of(Reference, WatchedModel.Served(Slots, 200, (bell, vector) =>
        {
            Together(bell, vector);
            vector[2] = float.NaN;
        }));
        Assert.Equal("Plain", found!.By[0]);
        Assert.InRange(found.RocAuc.Value, 0.99, 1);
        Assert.Null(DomainClassifier.Of(Reference, WatchedModel.Served(Slots, 49, Together)));
        Assert.Null(DomainClassifier.Of(Reference with { Sample = null }, WatchedModel.Served(Slots, 200, Together)));
    }

    private static void Together(Bell bell, float[] vector)
    {
        (vector[0], vector[2]) = (bell.Next(), bell.Next());
        vector[1] = vector[0] + 0.1f * bell.Next();
    }

    private static void Apart(Bell bell, float[] vector) =>
        (vector[0], vector[1], vector[2]) = (bell.Next(), MathF.Sqrt(1.01f) * bell.Next(), bell.Next());
}
