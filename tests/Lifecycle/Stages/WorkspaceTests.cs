using Xunit;

namespace Levain.Stages;

public sealed class WorkspaceTests
{
    private readonly Workspace workspace = new(Path.Combine(Path.GetTempPath(), "with blank"));

    [Theory]
    [InlineData("artifacts/market/train.json")]
    public void Records_stand_by_model_and_stage(string path) =>
        Assert.Equal(path, workspace.Relative(workspace.Record("market", "Train")));

    [Fact]
    public void Every_path_is_below_the_root()
    {
        string[] paths =
        [
            workspace.Artifacts, workspace.Lock, workspace.Temporary, workspace.FileIndex, workspace.DatasetManifest("d"),
            workspace.GeneratedDataset("d"), workspace.Model("m"), workspace.Store("m", "Train"), workspace.ModelBytes("sha256:1"),
            workspace.Champion("m"), workspace.History("m"), workspace.Card("m"), workspace.CardPictures("m"),
        ];
        Assert.All(paths, p => Assert.StartsWith(workspace.Root, p, StringComparison.Ordinal));
        Assert.Equal(paths.Length, paths.Distinct().Count());
        Assert.All(paths, p => Assert.DoesNotContain(":", workspace.Relative(p), StringComparison.Ordinal));
    }

    [Fact]
    public void Names_of_files_do_not_hang_on_the_culture()
    {
        using var turkish = new Culture("tr-TR");
        Assert.Equal("fit.json", Workspace.RecordName("FIT"));
    }
}
