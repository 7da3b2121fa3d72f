using Levain.Delivery.Images.Packing;

namespace Levain.Benchmarks.Imaging;

/// <summary>Whether the same sources and the same champion are the same image.</summary>
internal sealed class ImageSameBench(ImageClones clones) : IBench
{
    private const string Model = "fraud";

    public string Name => "ImageSame";

    public string Summary =>
        "The same commit in two clones in folders of different names, service and build program compiled in each on its own: how many different images are made. "
        + "Every other Package finds no layers; `docker build --no-cache` builds the same files, copied into two folders.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        ImageClone[] both = [await clones.FirstAsync(site), await clones.SecondAsync(site)];
        List<IReadOnlyList<string>> rows = [];
        foreach (var (host, times) in new[] { (HostKind.Aot, 5), (HostKind.Full, 2) })
            rows.Add(Row($"Package, {host.ToString().ToLowerInvariant()} host: manifest, config and archive", await PackAsync(both, host, times)));
        var missing = Daemon.Missing();
        if (missing is null) rows.Add(Row("docker build --no-cache: image id", await BuildAsync(site, both[0])));
        return new BenchResult(
            ["made", "times", "folders", "different"], rows,
            [$"Target: ten packages in two folders are one digest: {(rows[0][3] == "1" ? "met" : "missed")}.", .. missing is null ? Array.Empty<string>() : [missing]]);
    }

    private static async Task<IReadOnlyList<string>> PackAsync(ImageClone[] both, HostKind host, int times)
    {
        List<string> seen = [];
        foreach (var clone in both)
            for (var i = 0; i < times; i++)
            {
                await Console.Error.WriteLineAsync(FormattableString.Invariant($"ImageSame: {host}, {seen.Count + 1} of {times * both.Length}"));
                if (i % 2 == 1) clone.Forget();
                await clone.PackAsync(Model, host, "--force");
                var image = clone.Packed(Model).Image;
                seen.Add($"{image.Image} {image.Config} {image.Archive}");
            }

        return seen;
    }

    // The last Package left the full host's base behind.
    private static async Task<IReadOnlyList<string>> BuildAsync(BenchSite site, ImageClone clone)
    {
        await using var daemon = await Daemon.StartAsync(site.Folder("daemon"));
        List<string> seen = [];
        foreach (var folder in new[] { "plain", "plain-in-a-folder-with-another-name" })
        {
            var plain = await PlainImage.MakeAsync(daemon, clone, site.Folder(folder));
            for (var i = 0; i < 2; i++) seen.Add((await plain.BuildAsync("--no-cache")).Id);
        }

        return seen;
    }

    private static string[] Row(string made, IReadOnlyList<string> seen) =>
        [made, FormattableString.Invariant($"{seen.Count}"), "2", FormattableString.Invariant($"{seen.Distinct().Count()}")];
}
