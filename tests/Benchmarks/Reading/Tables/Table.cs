using Levain.Datasets;
using Levain.Stages;

namespace Levain.Benchmarks.Reading.Tables;

/// <summary>The dataset of <see cref="BenchModel"/> in a checkout of its own.</summary>
internal sealed class Table(string root)
{
    private readonly DatasetManifest manifest = DatasetManifest.Load(new Workspace(root), BenchModel.ModelName);

    public string Root => root;

    public DatasetFile File => manifest.Files[0];

    /// <summary>The rows that keep the contract.</summary>
    public long GoodRows => File.Rows - File.Rows / RowSource.BadEvery;

    public string FilePath => Path.Combine(new Workspace(root).Dataset(manifest.Name), File.Name);

    /// <summary>Generates a table, describes it and lets Fetch see it.</summary>
    public static async Task<Table> MakeAsync(string root, int rows)
    {
        var workspace = new Workspace(root);
        var file = await TableFile.WriteAsync(workspace.Dataset(BenchModel.ModelName), rows);
        Describe(BenchModel.ModelName, [file]).Save(workspace);
        await new BenchCheckout(root).RunAsync(FetchStage.StageName, new BenchModel());
        return new Table(root);
    }

    /// <summary>The manifest of files that were made to be measured on.</summary>
    public static DatasetManifest Describe(string name, IReadOnlyList<DatasetFile> files) => new()
    {
        Schema = DatasetManifest.CurrentSchema,
        Name = name,
        Title = "Made to be measured on",
        Source = "tests/Benchmarks",
        Licence = "MIT",
        Files = files,
    };
}
