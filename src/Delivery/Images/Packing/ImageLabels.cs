using System.Globalization;
using Levain.Delivery.Images.Bases;
using Levain.Definitions;
using Levain.Registering;

namespace Levain.Delivery.Images.Packing;

/// <summary>What an image says of itself, under the names that the OCI specification gives.</summary>
public static class ImageLabels
{
    public const string Revision = "org.opencontainers.image.revision";
    public const string Created = "org.opencontainers.image.created";
    public const string ModelVersion = "levain.model.version";
    public const string ModelDigest = "levain.model.digest";

    internal static SortedDictionary<string, string> Of(
        ModelDefinition definition, Champion champion, ServiceBuild build, BaseImage foundation, SourceState sources, string created)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Created] = created,
            ["org.opencontainers.image.title"] = definition.Name,
            ["org.opencontainers.image.version"] = champion.Version.ToString(CultureInfo.InvariantCulture),
            ["org.opencontainers.image.base.digest"] = foundation.Facts.Digest,
            ["org.opencontainers.image.base.name"] = foundation.Facts.Reference.Split('@')[0],
            ["levain.dataset.digest"] = champion.Recipe.Snapshot,
            ["levain.dataset.name"] = champion.Recipe.Dataset,
            ["levain.host"] = build.Kind.ToString().ToLowerInvariant(),
            ["levain.model.name"] = definition.Name,
            [ModelDigest] = champion.Digest,
            [ModelVersion] = champion.Version.ToString(CultureInfo.InvariantCulture),
        };
        if (definition.Purpose != "") labels["org.opencontainers.image.description"] = definition.Purpose;
        if (sources.Commit != "") labels[Revision] = sources.Commit + (sources.IsChanged ? "-changed" : "");
        if (sources.Address is not null) labels["org.opencontainers.image.source"] = sources.Address;
        return labels;
    }
}
