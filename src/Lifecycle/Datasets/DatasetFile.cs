using Newtonsoft.Json;

namespace Levain.Datasets;

/// <summary>One file of a dataset with the pin of its content.</summary>
public sealed record DatasetFile
{
    public required string Name { get; init; }

    /// <summary>A path, from the dataset's folder where it is relative, or an http or https address; absent where the file lies there.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string? From { get; init; }

    /// <summary>64 hexadecimal digits; empty while nobody has pinned the file.</summary>
    public string Sha256 { get; init; } = "";

    public long Bytes { get; init; }

    /// <summary>Rows below the header.</summary>
    public long Rows { get; init; }
}
