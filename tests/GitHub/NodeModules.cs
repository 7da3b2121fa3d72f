using System.Reflection;

namespace Levain.GitHub;

/// <summary>Where the packages of npm are that tests use.</summary>
internal static class NodeModules
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Project").Value!,
        "..", "..", "artifacts", ".npm", "node_modules"));
}
