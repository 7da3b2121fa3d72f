using Levain.Definitions;
using Levain.Stages;
using Xunit;

namespace Levain.Evaluating.Curves;

public sealed class CurveMakerTests
{
    private static readonly DateTime[] Days = [.. Enumerable.Range(0, 60).Select(i => new DateTime(2020, 1, 1).AddDays(i))];

    [Fact]
    public void Candidate_champion_and_linear_baseline_are_shown_in_their_order_and_no_other()
    {
        var curves = Of(ModelKind.Binary, "candidate", "champion", "constant", "linear", "naive");
        Assert.Equal(["candidate", "champion", "linear"], curves.Contenders.Select(c => c.Name));
        Assert.Equal((60, ModelKind.Binary), (curves.Rows, curves.Kind));
        Assert.Null(curves.Find("constant"));
    }

    [Theory]
    [InlineData(ModelKind.Binary, "Roc,PrecisionRecall,Reliability,Scores")]
    [InlineData(ModelKind.Regression, "Residuals,Predictions")]
    [InlineData(ModelKind.Multiclass, "Reliability,Confusion")]
    public void Each_kind_has_the_curves_that_fit_it(ModelKind kind, string expected) =>
        Assert.Equal(expected, string.Join(',', Filled(Of(kind, "candidate").Contenders[0])));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_score_that_is_no_number_leaves_nothing_to_show(float score)
    {
        var scored = new Scored(new float[60], [score, .. Enumerable.Repeat(0.5f, 59)], 1);
        Assert.Empty(Filled(CurveMaker.Of(ModelKind.Regression, [("candidate", scored)], Days, []).Contenders[0]));
    }

    [Fact]
    public void A_saved_set_comes_back_as_it_was_and_stays_small()
    {
        using var folder = new TempFolder();
        var scored = new Scored(
            [.. Enumerable.Range(0, 20_000).Select(i => i * 31 % 7 == 0 ? 1f : 0)], [.. Enumerable.Range(0, 20_000).Select(i => i * 7919 % 20_011 / 20_011f)], 1);
        var times = Enumerable.Repeat(Days[0], 20_000).ToArray();
        var curves = CurveMaker.Of(ModelKind.Binary, [("candidate", scored), ("champion", scored), ("linear", scored)], times, []);
        curves.Save(folder.Path);
        Assert.Equal(Json.Write(curves), Json.Write(CurveSet.In(folder.Path, "m")!));
        Assert.InRange(new FileInfo(folder[CurveSet.FileName]).Length, 10_000, 250_000);
    }

    [Fact]
    public void Curves_that_were_never_written_are_null()
    {
        using var folder = new TempFolder();
        Assert.Null(CurveSet.In(folder.Path, "m"));
    }

    [Fact]
    public void Broken_curves_say_what_to_do()
    {
        using var folder = new TempFolder();
        folder.Write(CurveSet.FileName, "{}");
        Told.Says(Told.By(() => CurveSet.In(folder.Path, "m")), "curves.json", "Run --target=Evaluate --model=m --force");
    }

    private static CurveSet Of(ModelKind kind, params string[] names)
    {
        var classes = kind == ModelKind.Multiclass ? 3 : 1;
        var scored = new Scored(
            [.. Enumerable.Range(0, 60).Select(i => (float)(i % Math.Max(2, classes)))],
            [.. Enumerable.Range(0, 60 * classes).Select(i => i * 37 % 61 / 61f)],
            classes);
        return CurveMaker.Of(kind, [.. names.Select(n => (n, scored))], Days, ["a", "b", "c"]);
    }

    private static IEnumerable<string> Filled(ContenderCurves curves) => typeof(ContenderCurves).GetProperties()
        .Where(p => p.GetValue(curves) is System.Collections.ICollection { Count: > 0 }).Select(p => p.Name);
}
