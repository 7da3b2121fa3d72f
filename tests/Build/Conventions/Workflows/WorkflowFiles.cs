namespace Levain.Conventions.Workflows;

/// <summary>The workflows of this checkout as text, by the names of their files.</summary>
internal static class WorkflowFiles
{
    /// <summary>The one that the others call.</summary>
    public const string Called = "target.yml";

    public static IReadOnlyDictionary<string, string> All { get; } = Directory
        .GetFiles(Path.Combine(Repository.Root, ".github", "workflows"))
        .Order(StringComparer.Ordinal)
        .ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>The same files with one of them changed.</summary>
    public static IReadOnlyDictionary<string, string> Broken(string file, string old, string changed)
    {
        var text = All[file];
        Xunit.Assert.Contains(old, text, StringComparison.Ordinal);
        return new Dictionary<string, string>(All, StringComparer.Ordinal) { [file] = text.Replace(old, changed, StringComparison.Ordinal) };
    }
}
