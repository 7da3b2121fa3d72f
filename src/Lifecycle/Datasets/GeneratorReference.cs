using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Datasets;

/// <summary>Names the generator of a dataset and gives it its parameters.</summary>
public sealed record GeneratorReference
{
    public required string Name { get; init; }

    public required JObject Parameters { get; init; }

    /// <summary>The parameters that differ where the dataset's control is made, in which nothing changes; absent where there is none.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public JObject? Control { get; init; }
}
