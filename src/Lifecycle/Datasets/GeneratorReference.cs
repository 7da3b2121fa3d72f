using Newtonsoft.Json.Linq;

namespace Levain.Datasets;

/// <summary>Names the generator of a dataset and gives it its parameters.</summary>
public sealed record GeneratorReference
{
    public required string Name { get; init; }

    public required JObject Parameters { get; init; }
}
