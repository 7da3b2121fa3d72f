using System.Globalization;
using Levain.Benchmarks.Starting;
using Levain.Delivery.Images;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Benchmarks.Imaging;

/// <summary>A fresh clone that packs images by the build's own command.</summary>
internal sealed class ImageClone(Clone clone, string folder)
{
    private static readonly string[] Baker = ["-c", "user.name=bench", "-c", "user.email=bench@example.org"];
    private readonly RecordBook records = new(new Workspace(folder));

    public Workspace Workspace { get; } = new(folder);

    public BlobStore Blobs => new(Workspace.Images);

    /// <summary>Compiles everything and brings the champions' bytes, so that Package alone is left to do.</summary>
    public static async Task<ImageClone> MakeAsync(Workspace origin, string folder)
    {
        var clone = await Clone.MakeAsync(origin, folder);
        foreach (var host in Enum.GetValues<HostKind>())
            await clone.RunAsync("--target=Package", "--base=" + DeliveryOptions.MakeBase, "--host=" + host.ToString().ToLowerInvariant());
        return new ImageClone(clone, folder);
    }

    /// <summary>Runs Package for one model.</summary>
    public Task<Usage> PackAsync(string model, HostKind host, params string[] options) => clone.RunAsync(
        ["--target=Package", "--exclusive", "--model=" + model, "--base=" + DeliveryOptions.MakeBase, "--host=" + host.ToString().ToLowerInvariant(), .. options]);

    /// <summary>What the last Package of a model made, and the seconds that the stage took.</summary>
    public (PackedImage Image, double Seconds) Packed(string model) =>
        records.Get<PackedImage>(model, PackageStage.StageName) is var record ? (record.Facts, record.Seconds) : default;

    /// <summary>The published service that was put into images.</summary>
    public string Service(HostKind host) =>
        Directory.GetDirectories(Path.Combine(Workspace.Artifacts, ".scoring"), host.ToString().ToLowerInvariant() + "-*").Single(f => !f.EndsWith(".new", StringComparison.Ordinal));

    /// <summary>Champions as they lie in images.</summary>
    public string Models => Path.Combine(Workspace.Packing, "models");

    /// <summary>Forgets all layers.</summary>
    public void Forget() => Directory.Delete(Workspace.Images, recursive: true);

    /// <summary>Commits a champion of the next version, and nothing else.</summary>
    public async Task PromoteAsync(string model)
    {
        var path = Workspace.Champion(model);
        var champion = Json.ReadFile<Champion>(path, path, Champion.CurrentSchema, "");
        AtomicFile.Write(path, Json.Write(champion with { Version = champion.Version + 1 }));
        await Shell.MustAsync(folder, "git", [.. Baker, "commit", "--quiet", "--all", "--message", string.Create(CultureInfo.InvariantCulture, $"{model}: version {champion.Version + 1}")]);
    }

    /// <summary>Goes back to the commit that was cloned.</summary>
    public Task ResetAsync() => Shell.MustAsync(folder, "git", ["reset", "--quiet", "--hard", "origin/HEAD"]);
}
