using System.Runtime.InteropServices;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Delivery.Images.Bases;

/// <summary>Makes a base of this machine's own libraries, where no registry is to be had: what a program loads, and nothing else.</summary>
/// <param name="layers">Packs the layer.</param>
/// <param name="folder">Takes the few files that are written for it.</param>
public sealed class MadeBase(LayerWriter layers, string folder)
{
    /// <summary>Where .NET stands in public images, too.</summary>
    private const string DotNet = "/usr/share/dotnet";

    // Of the runtime only what a service loads: no debugger's parts, no tracer whose library is rarely there, no collectors
    // that somebody would have to choose by name.
    private static readonly string[] Unneeded =
        ["createdump", "libmscordaccore.so", "libmscordbi.so", "libcoreclrtraceptprovider.so", "libclrgc.so", "libclrgcexp.so"];

    /// <summary>Makes the base for a program.</summary>
    /// <param name="host">Whether .NET is needed beside it.</param>
    /// <param name="programs">The native programs and libraries that the image will hold.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">This machine is no Linux, or a file cannot be read.</exception>
    public async Task<BaseImage> MakeAsync(HostKind host, IReadOnlyList<string> programs, CancellationToken cancellation)
    {
        var runtime = host == HostKind.Full ? Runtime().ToList() : [];
        var native = programs.Concat(runtime.Select(e => e.Source).OfType<string>().Where(IsNative)).ToList();
        var libraries = (await SharedLibraries.OfAsync(native, cancellation))
            .Where(l => !runtime.Exists(e => Path.GetFileName(e.Source) == Path.GetFileName(l)))
            .Select(l => new LayerEntry { Path = l, Source = File.ResolveLinkTarget(l, returnFinalTarget: true)?.FullName ?? l, IsProgram = true });
        IReadOnlyList<LayerEntry> entries = [.. libraries, .. runtime, .. System()];
        var layer = await layers.WriteAsync("base", entries, cancellation);
        return new BaseImage
        {
            Facts = new PackedBase { Reference = "made", Digest = layer.Digest, IsMade = true },
            Layers = [layer],
            Entries = entries,
            Config = new ImageConfig
            {
                Architecture = Architecture,
                Os = "linux",
                Run = new ImageRun { Env = ["PATH=/usr/local/bin:/usr/bin:/bin"] },
                Root = new ImageRoot { DiffIds = [layer.DiffId] },
            },
        };
    }

    /// <summary>This machine's processor in the words of images.</summary>
    public static string Architecture => RuntimeInformation.ProcessArchitecture switch
    {
        global::System.Runtime.InteropServices.Architecture.X64 => "amd64",
        global::System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        var other => other.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<LayerEntry> Runtime()
    {
        var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var (version, root) = (Path.GetFileName(core), Path.GetFullPath(Path.Combine(core, "..", "..", "..")));
        string[] parts = ["dotnet", $"host/fxr/{version}", $"shared/Microsoft.NETCore.App/{version}", $"shared/Microsoft.AspNetCore.App/{version}"];
        foreach (var part in parts)
            foreach (var file in FilesOf(Path.Combine(root, part)))
                if (!Unneeded.Contains(Path.GetFileName(file)))
                    yield return new LayerEntry
                    {
                        Path = $"{DotNet}/{Path.GetRelativePath(root, file).Replace('\\', '/')}",
                        Source = file,
                        IsProgram = IsNative(file),
                    };
        yield return new LayerEntry { Path = "/usr/bin/dotnet", LinksTo = "../share/dotnet/dotnet" };
    }

    private static string[] FilesOf(string path) => File.Exists(path)
        ? [path]
        : Directory.Exists(path)
            ? Directory.GetFiles(path, "*", SearchOption.AllDirectories)
            : throw new LevainException($"--base=make takes .NET from this machine, and {path} is not there: the build runs on another version than is installed whole. Install ASP.NET Core's runtime beside it, or name an image with --base=IMAGE.");

    private static bool IsNative(string path) => Path.GetExtension(path) is ".so" || Path.GetFileName(path) is "dotnet";

    private IEnumerable<LayerEntry> System()
    {
        yield return Text("/etc/passwd", "root:x:0:0:root:/root:/sbin/nologin\napp:x:1654:1654:app:/home/app:/sbin/nologin\n");
        yield return Text("/etc/group", "root:x:0:\napp:x:1654:\n");
        yield return Text("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
        const string Authorities = "/etc/ssl/certs/ca-certificates.crt";
        if (File.Exists(Authorities)) yield return new LayerEntry { Path = Authorities, Source = Authorities };
    }

    private LayerEntry Text(string path, string text)
    {
        var source = Path.Combine(folder, Path.GetFileName(path));
        if (!File.Exists(source) || File.ReadAllText(source) != text) AtomicFile.Write(source, text);
        return new LayerEntry { Path = path, Source = source };
    }
}
