using System.Globalization;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Registries;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Images.Publishing;

/// <summary>Reads which images a repository's tags name, and what these say of themselves.</summary>
internal sealed class TagReader(IRegistry registry, string repository)
{
    public const string VersionKey = "org.opencontainers.image.version";
    public const string CreatedKey = "org.opencontainers.image.created";

    private const long MostOfAConfig = 4 << 20;

    /// <summary>The images by tag; a tag that is not there is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, TagState>> ReadAsync(IEnumerable<string> tags, CancellationToken cancellation)
    {
        var there = new Dictionary<string, TagState>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            if (await registry.FindAsync(repository, tag, cancellation) is not { } manifest) continue;
            there[tag] = tag == TagRules.Latest
                ? await StateAsync(manifest, tag, cancellation)
                : new TagState(manifest.Digest, null, null);
        }

        return there;
    }

    private async Task<TagState> StateAsync(StoredManifest stored, string tag, CancellationToken cancellation)
    {
        if (MediaTypes.IsIndex(stored.MediaType)) return new TagState(stored.Digest, null, null);
        var manifest = stored.Read($"{repository}:{tag}");
        var notes = manifest.Annotations;
        var config = notes?.ContainsKey(VersionKey) == true ? null : await ConfigAsync(manifest.Config, cancellation);
        var labels = (config?["config"] as JObject)?["Labels"] as JObject;
        return new TagState(
            stored.Digest,
            VersionOf(notes?.GetValueOrDefault(VersionKey) ?? Text(labels?[VersionKey])),
            TimeOf(notes?.GetValueOrDefault(CreatedKey) ?? Text(labels?[CreatedKey]) ?? Text(config?["created"])));
    }

    private async Task<JObject?> ConfigAsync(Descriptor config, CancellationToken cancellation)
    {
        if (config.Size > MostOfAConfig) return null;
        using var bytes = new MemoryStream();
        await registry.PullAsync(repository, config, bytes, cancellation);
        return OciJson.Read<JObject>(bytes.ToArray(), $"The config of {repository}:{TagRules.Latest}");
    }

    // 3, or 3-0123456789ab as the version tag has it.
    private static int? VersionOf(string? text) =>
        int.TryParse(text?.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>A time as RFC 3339 has it; null where it is none.</summary>
    internal static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string? Text(JToken? value) => value is JValue { Type: JTokenType.String } text ? (string?)text : null;
}
