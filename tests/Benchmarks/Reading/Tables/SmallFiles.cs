using System.Text;
using Levain.Datasets;
using Levain.Stages;

namespace Levain.Benchmarks.Reading.Tables;

/// <summary>A dataset of very many files of two rows each.</summary>
internal static class SmallFiles
{
    /// <summary>Writes and pins the files; nothing has looked at them yet.</summary>
    public static void Write(string root, int count)
    {
        var workspace = new Workspace(root);
        var folder = Directory.CreateDirectory(workspace.Dataset(BenchModel.ModelName)).FullName;
        var files = new DatasetFile[count];
        Parallel.For(0, count, i => files[i] = WriteOne(folder, i));
        Table.Describe(BenchModel.ModelName, files).Save(workspace);
    }

    private static DatasetFile WriteOne(string folder, int i)
    {
        var name = FormattableString.Invariant($"part-{i:000000}.csv");
        var text = FormattableString.Invariant($"id,value\n{2 * i},{i % 97}\n{2 * i + 1},{i % 89}\n");
        File.WriteAllText(Path.Combine(folder, name), text);
        return new DatasetFile
        {
            Name = name,
            Sha256 = Digest.OfText(text)["sha256:".Length..],
            Bytes = Encoding.UTF8.GetByteCount(text),
            Rows = 2,
        };
    }
}
