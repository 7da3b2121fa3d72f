using Levain.Hosting;
using Levain.Tasks;
using Xunit;

namespace Levain.Conventions;

/// <summary>The pipeline as it was approved: a changed dependency is seen in review.</summary>
[Collection(OnTheConsole.Name)]
public sealed class TreeTests
{
    [Fact]
    public void The_tree_of_targets_is_the_approved_one()
    {
        var approved = Repository.Read("tests", "Build", "Conventions", "Tree.approved.txt").ReplaceLineEndings("\n");

        Assert.Equal(approved, TreeText.Of(typeof(FetchTask).Assembly));
    }
}
