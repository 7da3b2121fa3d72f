using Xunit;

namespace Levain.Stages.Code;

/// <summary>Edits against hashes; the compiler is the judge of what an edit moves.</summary>
public sealed class CodeHashEditTests
{
    public static TheoryData<string, bool> Reached =>
        Twice(Changes.All.Keys.Concat(ChangesOfGeneratedCode.All.Keys).Concat(ChangesOfTypes.All.Keys));

    public static TheoryData<string, bool> Unreached => Twice(NoChanges.All.Keys);

    [Theory]
    [MemberData(nameof(Reached))]
    public void A_reached_edit_changes_the_hash_of_the_roots_that_reach_it(string edit, bool isOptimized)
    {
        var sample = Changes.All.GetValueOrDefault(edit)
            ?? ChangesOfGeneratedCode.All.GetValueOrDefault(edit) ?? ChangesOfTypes.All[edit];
        using var before = new SampleBuild(sample.Before, isOptimized);
        using var after = new SampleBuild(sample.After, isOptimized);

        Assert.NotEqual(before.Of("Alpha"), after.Of("Alpha"));
        Assert.Equal(before.Of("Beta"), after.Of("Beta"));
    }

    [Theory]
    [MemberData(nameof(Unreached))]
    public void Any_other_edit_changes_no_hash(string edit, bool isOptimized)
    {
        var sample = NoChanges.All[edit];
        using var before = new SampleBuild(sample.Before, isOptimized);
        using var after = new SampleBuild(sample.After, isOptimized);

        Assert.Equal(before.Of("Alpha"), after.Of("Alpha"));
        Assert.Equal(before.Of("Beta"), after.Of("Beta"));
    }

    private static TheoryData<string, bool> Twice(IEnumerable<string> edits)
    {
        var cases = new TheoryData<string, bool>();
        foreach (var edit in edits)
        {
            cases.Add(edit, true);
            cases.Add(edit, false);
        }

        return cases;
    }
}
