using System.Text.Json;

namespace Levain.Stages;

/// <summary>The versions of the packages that this library was built with.</summary>
[Plumbing]
internal static class PackageVersions
{
    private static readonly Lazy<Dictionary<string, string>> Resolved = new(Read);

    /// <summary>The resolved version of a package, direct or transitive.</summary>
    public static string Of(string package) =>
        Resolved.Value.TryGetValue(package, out var version) ? version : "none";

    // The lock file is embedded in the assembly: it names native packages, too, which carry no version of their own.
    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(PackageVersions).Assembly.GetManifestResourceStream("packages.lock.json")!;
        using var document = JsonDocument.Parse(stream);
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var framework in document.RootElement.GetProperty("dependencies").EnumerateObject())
            foreach (var package in framework.Value.EnumerateObject())
                if (package.Value.TryGetProperty("resolved", out var version))
                    versions[package.Name] = version.GetString()!;
        return versions;
    }
}
