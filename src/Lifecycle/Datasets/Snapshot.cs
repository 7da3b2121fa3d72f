using Newtonsoft.Json;

namespace Levain.Datasets;

/// <summary>The exact content of a dataset, as Fetch found it.</summary>
public sealed record Snapshot
{
    public required string Dataset { get; init; }

    /// <summary>The digest over the names and digests of all files.</summary>
    public required string Digest { get; init; }

    /// <summary>The files' folder, from the root of the checkout.</summary>
    public required string Folder { get; init; }

    public required IReadOnlyList<DatasetFile> Files { get; init; }

    [JsonIgnore]
    public long Bytes => Files.Sum(f => f.Bytes);

    [JsonIgnore]
    public long Rows => Files.Sum(f => f.Rows);

    /// <summary>Names a snapshot by its files.</summary>
    public static string DigestOf(IEnumerable<DatasetFile> files) => Stages.Digest.OfText(
        string.Concat(files.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{f.Sha256} {f.Name}\n")));
}
