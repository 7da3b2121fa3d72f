using Levain.Registering;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Reads the commit from git's own files.</summary>
public sealed class GitCommit(Workspace workspace) : ICommit
{
    public string Current
    {
        get
        {
            var folder = Folder();
            var head = folder is null ? null : Read(Path.Combine(folder, "HEAD"));
            if (head is null || !head.StartsWith("ref: ", StringComparison.Ordinal)) return head ?? "";
            var name = head["ref: ".Length..];
            var common = Read(Path.Combine(folder!, "commondir")) is { } shared ? Path.Combine(folder!, shared) : folder!;
            return Read(Path.Combine(common, name)) ?? Packed(common, name) ?? "";
        }
    }

    // In a worktree .git is a file that names the folder.
    private string? Folder()
    {
        var path = Path.Combine(workspace.Root, ".git");
        if (Directory.Exists(path)) return path;
        return Read(path) is { } link && link.StartsWith("gitdir: ", StringComparison.Ordinal)
            ? Path.Combine(workspace.Root, link["gitdir: ".Length..])
            : null;
    }

    private static string? Packed(string folder, string name)
    {
        var path = Path.Combine(folder, "packed-refs");
        if (!File.Exists(path)) return null;
        return File.ReadLines(path).FirstOrDefault(l => l.EndsWith(" " + name, StringComparison.Ordinal))?.Split(' ')[0];
    }

    private static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : null;
}
