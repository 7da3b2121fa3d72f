using Levain.Stages;

namespace Levain.Output;

/// <summary>A folder with the files that a test writes.</summary>
internal sealed class WrittenCheckout : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levain");

    public WrittenCheckout()
    {
        Workspace = new Workspace(folder.FullName);
        Directory.CreateDirectory(Workspace.Definition("fraud"));
    }

    public Workspace Workspace { get; }

    public void Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
