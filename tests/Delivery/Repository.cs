using System.Reflection;

namespace Levain;

/// <summary>The checkout that the tests were compiled in.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Project").Value!, "..", ".."));
}
