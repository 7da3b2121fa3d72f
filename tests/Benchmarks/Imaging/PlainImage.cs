using System.Text.RegularExpressions;
using Levain.Delivery.Images.Bases;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;

namespace Levain.Benchmarks.Imaging;

/// <summary>The same service in an image as <c>docker build</c> makes it of a plain Dockerfile.</summary>
internal sealed class PlainImage
{
    private const string Base = "bench-base:1", Model = "fraud";

    // The settings are those of the packed image: both run alike.
    private const string Dockerfile = $"""
        FROM {Base}
        WORKDIR /app
        COPY app /app
        COPY models /models
        ENV SCORING_MODELS=/models SCORING_URL=http://0.0.0.0:8080 SCORING_LOG_FOLDER=/predictions DOTNET_EnableDiagnostics=0 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
        VOLUME /predictions
        EXPOSE 8080
        USER 1654
        ENTRYPOINT ["dotnet", "/app/Levain.ScoringHost.dll"]

        """;

    private readonly Daemon daemon;
    private readonly string folder;

    private PlainImage(Daemon daemon, string folder) => (this.daemon, this.folder) = (daemon, folder);

    /// <summary>Seconds of all cores that building has taken so far.</summary>
    public double Cpu => daemon.Cpu;

    /// <summary>Lays out what is built from, and lets the engine hold the base of the packed image.</summary>
    /// <param name="daemon">Builds.</param>
    /// <param name="clone">Its last image of the model is of the full host.</param>
    /// <param name="folder">A new folder.</param>
    public static async Task<PlainImage> MakeAsync(Daemon daemon, ImageClone clone, string folder)
    {
        await LoadBaseAsync(daemon, clone, Directory.CreateDirectory(folder).FullName);
        await File.WriteAllTextAsync(Path.Combine(folder, "Dockerfile"), Dockerfile);
        await Shell.MustAsync(folder, "cp", ["-r", clone.Service(HostKind.Full), Path.Combine(folder, "app")]);
        Directory.CreateDirectory(Path.Combine(folder, "models"));
        await Shell.MustAsync(folder, "cp", ["-r", Path.Combine(clone.Models, Model), Path.Combine(folder, "models", Model)]);
        return new PlainImage(daemon, folder);
    }

    /// <summary>Gives the champion another version, as a promotion does.</summary>
    public async Task PromoteAsync(int version)
    {
        var path = Path.Combine(folder, "models", Model, "champion.json");
        var text = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, Regex.Replace(
            text, "\"version\": *[0-9]+", FormattableString.Invariant($"\"version\": {version}"), RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Builds.</summary>
    /// <returns>The image's id and its bytes.</returns>
    public async Task<(string Id, long Bytes)> BuildAsync(params string[] options)
    {
        var id = (await Shell.MustAsync(folder, Programs.Find("docker")!, ["build", "--quiet", .. options, "."], daemon.Variables)).Trim();
        var image = await daemon.Engine.FindImageAsync(id, CancellationToken.None);
        return (id, image!.Bytes);
    }

    private static async Task LoadBaseAsync(Daemon daemon, ImageClone clone, string folder)
    {
        var layer = clone.Packed(Model).Image.Layers[0];
        var config = clone.Blobs.Put(MediaTypes.Config, OciJson.Write(new ImageConfig
        {
            Architecture = MadeBase.Architecture,
            Os = "linux",
            Run = new ImageRun { Env = ["PATH=/usr/local/bin:/usr/bin:/bin"] },
            Root = new ImageRoot { DiffIds = [layer.DiffId] },
        }));
        var manifest = clone.Blobs.Put(MediaTypes.Manifest, OciJson.Write(new Manifest { SchemaVersion = 2, Config = config, Layers = [layer.Descriptor()] }));
        var archive = Path.Combine(folder, "base.tar");
        await new ImageArchive(clone.Blobs).WriteAsync(archive, manifest, Base, CancellationToken.None);
        await daemon.Engine.LoadImageAsync(archive, [config.Digest, manifest.Digest], Base, CancellationToken.None);
        // It would be sent with what is built from.
        File.Delete(archive);
    }
}
