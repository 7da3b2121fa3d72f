using Levain.Datasets;
using Levain.Definitions.Policies;
using Levain.Registering;
using Levain.Samples;
using Levain.Training;
using Levain.Validating;
using Xunit;

namespace Levain.Stages.Code;

public sealed class CodeOfStagesTests
{
    public static TheoryData<string> Passed => [.. ChangesOfStages.Passed.Keys];

    public static TheoryData<string> Noticed => [.. ChangesOfStages.Noticed.Keys];

    [Theory]
    [MemberData(nameof(Passed))]
    public void What_a_stage_does_not_read_takes_no_part(string edit)
    {
        var (before, after) = Hashes(ChangesOfStages.Passed[edit]);
        Assert.Equal(before, after);
    }

    [Theory]
    [MemberData(nameof(Noticed))]
    public void What_a_stage_reads_takes_part(string edit)
    {
        var (before, after) = Hashes(ChangesOfStages.Noticed[edit]);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void A_method_that_is_looked_up_by_name_takes_part()
    {
        var sample = new Sample(
            "public class Alpha { public object Run() => typeof(A).GetMethod(\"F\"); } static class A { static int F() => «1¦2»; }");
        using var before = new SampleBuild(sample.Before, isOptimized: true);
        using var after = new SampleBuild(sample.After, isOptimized: true);
        Assert.NotEqual(before.Of("Alpha"), after.Of("Alpha"));
    }

    [Fact]
    public void Training_hangs_on_reading_and_learning_and_on_nothing_that_keeps_or_judges()
    {
        using var checkout = new Checkout();
        var hash = new CodeHash([typeof(CodeHash).Assembly, typeof(CodeOfStagesTests).Assembly]);
        hash.Of(typeof(FlowerModel), typeof(TrainStage), new TrainStage(checkout.Services).Unread);
        Assert.Superset(
            Names(typeof(FlowerModel), typeof(Flower), typeof(Learner), typeof(SplitPlan), typeof(Recipe)), hash.LastTypes.ToHashSet());
        Assert.Empty(hash.LastTypes.Intersect(Names(
            typeof(GatePolicy), typeof(Metric), typeof(ResultStore), typeof(FileIndex), typeof(Workspace), typeof(Registry),
            typeof(ValidateStage), typeof(StageKey), typeof(RunOptions))));
    }

    private static (string Before, string After) Hashes(Sample sample)
    {
        using var before = new SampleBuild(sample.Before, isOptimized: true);
        using var after = new SampleBuild(sample.After, isOptimized: true);
        return (Of(before), Of(after));
    }

    private static string Of(SampleBuild build) =>
        build.Hash.Of(build.Models.GetType("Alpha")!, build.Core.GetType("Bake")!, ["Gate"]);

    private static HashSet<string> Names(params Type[] types) => [.. types.Select(t => t.FullName!)];
}
