using Levain.Delivery.Images.Oci;

namespace Levain.Delivery.Images.Packing;

/// <summary>Divides a published service into what changes with packages and what changes with the sources.</summary>
internal static class ServiceLayers
{
    public const string Folder = "/app";

    private const string Runtimes = "runtimes/";

    // What debuggers and other systems need stays behind.
    private static readonly string[] Unneeded = [".pdb", ".xml", ".dbg"];

    /// <summary>The layers' entries, from what changes seldom to what changes often; an empty one is left out.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<LayerEntry> Entries)> Of(ServiceBuild build)
    {
        var entries = Directory.GetFiles(build.Folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(build.Folder, path).Replace('\\', '/')))
            .Where(f => IsNeeded(build, f.Name))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => (f.Name, Entry: new LayerEntry { Path = $"{Folder}/{f.Name}", Source = f.Path, IsProgram = IsNative(build, f.Name) }))
            .ToList();
        return
        [
            .. new[] { ("packages", false), ("service", true) }
                .Select(l => (l.Item1, (IReadOnlyList<LayerEntry>)[.. entries.Where(e => IsOurs(e.Name) == l.Item2).Select(e => e.Entry)]))
                .Where(l => l.Item2.Count > 0),
        ];
    }

    /// <summary>Files that the machine runs, or loads into what runs.</summary>
    public static IReadOnlyList<string> Native(ServiceBuild build) =>
        [.. Of(build).SelectMany(l => l.Entries).Where(e => e.IsProgram).Select(e => e.Source!)];

    private static bool IsOurs(string name) => name.StartsWith("Levain.", StringComparison.Ordinal);

    private static bool IsNative(ServiceBuild build, string name) => Path.GetExtension(name) is ".so" || (build.Kind == HostKind.Aot && name == build.Program);

    // The program that starts an assembly is not needed where dotnet does.
    private static bool IsNeeded(ServiceBuild build, string name) =>
        !Unneeded.Contains(Path.GetExtension(name)) && name != "web.config" && IsOfLinux(name)
        && (build.Kind == HostKind.Aot || name != Path.GetFileNameWithoutExtension(build.Program));

    private static bool IsOfLinux(string name)
    {
        if (!name.StartsWith(Runtimes, StringComparison.Ordinal)) return true;
        var system = name[Runtimes.Length..].Split('/')[0];
        return system is "linux" or "unix" || system == $"linux-{System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
    }
}
