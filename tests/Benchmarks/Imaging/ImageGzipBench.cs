using System.Diagnostics;
using System.IO.Compression;
using Levain.Delivery.Images.Oci;
using Levain.Delivery.Images.Packing;

namespace Levain.Benchmarks.Imaging;

/// <summary>What it costs that layers are compressed by managed code.</summary>
internal sealed class ImageGzipBench(ImageClones clones) : IBench
{
    private const int RoundCount = 5;
    private const string Model = "fraud";

    private static readonly (string Name, Func<Stream, Stream> Open)[] Contenders =
    [
        ("managed", s => new GzipWriter(s)),
        ("native", s => new GZipStream(s, CompressionLevel.Optimal, leaveOpen: true)),
    ];

    public string Name => "ImageGzip";

    public string Summary => FormattableString.Invariant(
        $"The layers of the fraud model's images compressed in memory: by SharpZipLib's managed deflate at level 6, as Package does, and by System.IO.Compression's native one at its optimal level. Medians of {RoundCount} alternating rounds.");

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var clone = await clones.FirstAsync(site);
        List<IReadOnlyList<string>> rows = [];
        foreach (var host in Enum.GetValues<HostKind>().Reverse())
        {
            await clone.PackAsync(Model, host);
            // The model's is the same in both.
            foreach (var layer in clone.Packed(Model).Image.Layers.Where(l => host == HostKind.Full || l.Name != "model"))
                rows.Add(await RowAsync($"{host.ToString().ToLowerInvariant()} host: {layer.Name}", await UnpackedAsync(clone.Blobs.PathOf(layer.Digest))));
        }

        return new BenchResult(
            ["layer", "MB", "managed, s", "native, s", "time to native", "managed, MB", "native, MB", "size to native"], rows,
            ["The native compressor's bytes depend on the processor's instructions and on the runtime's version of zlib-ng; the managed one's are the same everywhere, and a layer is packed once."]);
    }

    private async Task<IReadOnlyList<string>> RowAsync(string name, byte[] bytes)
    {
        var taken = await Rounds.RunAsync($"{Name}, {name}", RoundCount, Contenders, c => Task.FromResult(Compress(bytes, c.Open)));
        var (managed, native) = (taken[0], taken[1]);
        return
        [
            name,
            FormattableString.Invariant($"{bytes.Length / 1e6:0.0}"),
            FormattableString.Invariant($"{Seconds(managed).Median():0.00}"),
            FormattableString.Invariant($"{Seconds(native).Median():0.00}"),
            FormattableString.Invariant($"{Seconds(managed).RatioTo(Seconds(native)):0.0}"),
            FormattableString.Invariant($"{managed[0].Bytes / 1e6:0.00}"),
            FormattableString.Invariant($"{native[0].Bytes / 1e6:0.00}"),
            FormattableString.Invariant($"{managed[0].Bytes / (double)native[0].Bytes:0.000}"),
        ];
    }

    private static (double Seconds, long Bytes) Compress(byte[] bytes, Func<Stream, Stream> open)
    {
        using var target = new MemoryStream(bytes.Length);
        var clock = Stopwatch.StartNew();
        using (var gzip = open(target)) gzip.Write(bytes, 0, bytes.Length);
        return (clock.Elapsed.TotalSeconds, target.Length);
    }

    private static async Task<byte[]> UnpackedAsync(string blob)
    {
        await using var gzip = new GZipStream(File.OpenRead(blob), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await gzip.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static double[] Seconds(IReadOnlyList<(double Seconds, long Bytes)> taken) => [.. taken.Select(t => t.Seconds)];
}
