using System.Globalization;
using Levain.Delivery.Images.Bases;
using Levain.Delivery.Images.Oci;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Images.Packing;

/// <summary>Writes config and manifest over layers.</summary>
/// <param name="blobs">Takes both.</param>
internal sealed class ImageMaker(BlobStore blobs)
{
    private const long Second = 1_000_000_000;
    private const string Predictions = "/predictions";

    /// <summary>Where models lie in the image, each in its folder.</summary>
    public const string Models = "/models";

    /// <summary>The number of the user that public .NET images have for services, too.</summary>
    public const int UserId = 1654;

    // Everything on loopback outside is let in by the port that somebody opens; inside, all addresses are the container's own.
    private static readonly string[] Environment =
    [
        "DOTNET_EnableDiagnostics=0",
        "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1",
        $"SCORING_LOG_FOLDER={Predictions}",
        $"SCORING_MODELS={Models}",
        "SCORING_URL=http://0.0.0.0:8080",
    ];

    /// <summary>The folder of the prediction log: an engine makes a volume of it, so that the root can be read-only.</summary>
    public static LayerEntry LogFolder { get; } = new() { Path = Predictions, Owner = UserId };

    /// <summary>Writes an image.</summary>
    /// <param name="foundation">What it stands on.</param>
    /// <param name="layers">What is put on it.</param>
    /// <param name="build">The program that runs.</param>
    /// <param name="labels">What it says of itself.</param>
    /// <param name="created">Its time, RFC 3339 in UTC.</param>
    public (Descriptor Manifest, Descriptor Config) Write(
        BaseImage foundation, IReadOnlyList<PackedLayer> layers, ServiceBuild build, SortedDictionary<string, string> labels, string created)
    {
        var config = blobs.Put(MediaTypes.Config, OciJson.Write(new ImageConfig
        {
            Architecture = foundation.Config.Architecture,
            Os = foundation.Config.Os,
            Created = created,
            Run = Run(foundation, build, labels),
            Root = new ImageRoot { DiffIds = [.. foundation.Config.Root.DiffIds, .. layers.Select(l => l.DiffId)] },
            History = [.. HistoryOf(foundation, created), .. layers.Select(l => Step(l.Name, created))],
        }));
        var manifest = blobs.Put(MediaTypes.Manifest, OciJson.Write(new Manifest
        {
            SchemaVersion = 2,
            Config = config,
            Layers = [.. foundation.Layers.Concat(layers).Select(l => l.Descriptor())],
            Annotations = labels,
        }));
        return (manifest, config);
    }

    private static ImageRun Run(BaseImage foundation, ServiceBuild build, SortedDictionary<string, string> labels)
    {
        string[] program = build.Kind == HostKind.Aot
            ? [$"{ServiceLayers.Folder}/{build.Program}"]
            : ["dotnet", $"{ServiceLayers.Folder}/{build.Program}"];
        return new ImageRun
        {
            User = string.Create(CultureInfo.InvariantCulture, $"{UserId}:{UserId}"),
            ExposedPorts = Set("8080/tcp"),
            Env = [.. (foundation.Config.Run?.Env ?? []).Where(e => !Environment.Any(own => Name(own) == Name(e))), .. Environment],
            Entrypoint = program,
            Healthcheck = new ImageHealth
            {
                Test = ["CMD", .. program, "--probe"],
                Interval = 30 * Second,
                Timeout = 5 * Second,
                StartPeriod = 60 * Second,
                Retries = 3,
            },
            Volumes = Set(Predictions),
            WorkingDir = ServiceLayers.Folder,
            Labels = labels,
            StopSignal = "SIGTERM",
        };
    }

    // Readers match history and layers one by one: a base without history is given a step for each of its layers.
    private static IEnumerable<JObject> HistoryOf(BaseImage foundation, string created) =>
        foundation.Config.History ?? foundation.Layers.Select(l => Step(l.Name, created));

    private static JObject Step(string layer, string created) => new() { ["created"] = created, ["created_by"] = $"levain Package: {layer}" };

    private static string Name(string variable) => variable.Split('=')[0];

    private static SortedDictionary<string, JObject> Set(string key) => new(StringComparer.Ordinal) { [key] = [] };
}
