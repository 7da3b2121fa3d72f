using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Images.Packing;

/// <summary>Reads NuGet's lock files.</summary>
internal static class PackageLock
{
    /// <summary>The packages that are locked, in the order of their names.</summary>
    /// <param name="path">The lock file.</param>
    /// <exception cref="LevainException">It is no lock file.</exception>
    public static IReadOnlyList<PackedPackage> Read(string path)
    {
        try
        {
            return
            [
                .. JObject.Parse(File.ReadAllText(path))["dependencies"]!.Children<JProperty>()
                    .SelectMany(framework => ((JObject)framework.Value).Properties())
                    .Where(p => p.Value["contentHash"] is not null)
                    .Select(p => new PackedPackage
                    {
                        Name = p.Name,
                        Version = (string)p.Value["resolved"]!,
                        ContentHash = (string)p.Value["contentHash"]!,
                    })
                    .DistinctBy(p => p.Name)
                    .OrderBy(p => p.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception broken) when (broken is JsonException or NullReferenceException or InvalidCastException or IOException)
        {
            throw new LevainException($"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)} is no lock file of NuGet's. Run dotnet restore, then the same command again.", broken);
        }
    }
}
