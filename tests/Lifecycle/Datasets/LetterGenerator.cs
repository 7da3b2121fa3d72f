using Newtonsoft.Json.Linq;

namespace Levain.Datasets;

/// <summary>Makes files of letters, and counts how often.</summary>
internal sealed class LetterGenerator : IDatasetGenerator
{
    public string Name => "letters";

    public int Runs { get; private set; }

    public Exception? Fault { get; set; }

    public async Task GenerateAsync(
        JObject parameters, string folder, IProgress<double> progress, CancellationToken cancellation)
    {
        Runs++;
        foreach (var name in parameters["files"]!.Values<string>())
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name!), $"letter\n{parameters["letter"]}\n", cancellation);
            if (Fault is not null) throw Fault;
        }
    }
}
