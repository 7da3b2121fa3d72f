using Newtonsoft.Json.Linq;

namespace Levain.Datasets;

/// <summary>Makes the files of a dataset from seeded parameters, the same bytes on every machine.</summary>
public interface IDatasetGenerator
{
    /// <summary>The name that <c>dataset.json</c> asks for.</summary>
    string Name { get; }

    /// <summary>Writes every file of the dataset into an empty folder.</summary>
    /// <param name="parameters">The object under <c>generator.parameters</c>; an unknown member is an error.</param>
    /// <param name="folder">An existing, empty folder.</param>
    /// <param name="progress">Told the share of the work that is done, 0 to 1.</param>
    /// <param name="cancellation">Stops between two files.</param>
    Task GenerateAsync(JObject parameters, string folder, IProgress<double> progress, CancellationToken cancellation);
}
