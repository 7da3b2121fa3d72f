using System.Security.Cryptography;
using Newtonsoft.Json.Linq;

namespace Levain.Models.Fraud.Generating;

/// <summary>The files of one run of the generator, gone after the test.</summary>
internal sealed class Partitions : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levain-transactions-");

    public List<double> Progress { get; } = [];

    public string[] Files => [.. folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>The lines of all files without their headers, in the order of the days.</summary>
    public IEnumerable<string[]> Rows => Files.SelectMany(file => Lines(file).Skip(1)).Select(line => line.Split(','));

    public static async Task<Partitions> MakeAsync(string parameters, int threads, CancellationToken cancellation)
    {
        var partitions = new Partitions();
        var heard = new Synchronous(partitions.Progress.Add);
        await new TransactionGenerator(threads)
            .GenerateAsync(JObject.Parse(parameters), partitions.folder.FullName, heard, cancellation);
        return partitions;
    }

    public string[] Lines(string file) =>
        File.ReadAllText(Path.Combine(folder.FullName, file)).TrimEnd('\n').Split('\n');

    /// <summary>The SHA-256 of all files behind each other, in lower case.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files)
            hash.AppendData(File.ReadAllBytes(Path.Combine(folder.FullName, file)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private sealed class Synchronous(Action<double> heard) : IProgress<double>
    {
        public void Report(double value) => heard(value);
    }
}
