using Levain.Delivery.Images.Packing;

namespace Levain.Benchmarks.Imaging;

/// <summary>How large an image is, and how much of it a new champion sends to a registry.</summary>
internal sealed class ImageSizeBench(ImageClones clones) : IBench
{
    private const double Mega = 1e6, AotTarget = 40, FullTarget = 140, NewTarget = 1;
    private static readonly string[] Models = ["fraud", "market"];

    public string Name => "ImageSize";

    public string Summary =>
        "Images on a base that is made of this machine's libraries: bytes without compression and as registries keep them, with and without that base; "
        + "and what goes to an empty docker-registry, for a new champion of the next version, and for the same again.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        string[] headings =
        [
            "image", "MB", "MB packed", "without base", "packed", "model layer, KB", "first: blobs sent", "MB sent", "new champion: blobs sent", "KB sent", "again: blobs sent",
        ];
        if (OwnRegistry.Missing() is { } missing) return new BenchResult(headings, [], [missing]);
        await using var registry = await OwnRegistry.StartAsync(site.Folder("registry"));
        using var pushing = new Pushing(registry.Host);
        var clone = await clones.FirstAsync(site);
        List<ImageFigures> all = [];
        foreach (var model in Models)
            foreach (var host in Enum.GetValues<HostKind>().Reverse())
                all.Add(await MeasureAsync(clone, pushing, model, host));
        return new BenchResult(headings, [.. all.Select(Row)], [.. Targets(all), "Each image goes to a repository of its own, which shares no blobs with the others."]);
    }

    private static async Task<ImageFigures> MeasureAsync(ImageClone clone, Pushing pushing, string model, HostKind host)
    {
        var repository = $"bench/{host.ToString().ToLowerInvariant()}/{model}";
        await clone.PackAsync(model, host);
        var image = clone.Packed(model).Image;
        var first = await pushing.SendAsync(repository, image, clone.Blobs);
        await clone.PromoteAsync(model);
        await clone.PackAsync(model, host);
        var second = clone.Packed(model).Image;
        return new ImageFigures(
            $"{model}, {host.ToString().ToLowerInvariant()} host", host, image, first,
            await pushing.SendAsync(repository, second, clone.Blobs), await pushing.SendAsync(repository, second, clone.Blobs));
    }

    private static string[] Row(ImageFigures f) =>
    [
        f.Name, Text(f.Unpacked), Text(f.Packed), Text(f.OwnUnpacked), Text(f.OwnPacked),
        FormattableString.Invariant($"{f.Image.Layers[^1].Bytes / 1e3:0}"),
        Count(f.First), Text(f.First.Bytes / Mega), Count(f.New), FormattableString.Invariant($"{f.New.Bytes / 1e3:0}"), Count(f.Again),
    ];

    private static IEnumerable<string> Targets(IReadOnlyList<ImageFigures> all)
    {
        yield return Target($"the image with the aot host under {AotTarget} MB without compression", all.Where(f => f.Host == HostKind.Aot).All(f => f.Unpacked < AotTarget));
        yield return Target($"with the full host under {FullTarget} MB", all.Where(f => f.Host == HostKind.Full).All(f => f.Unpacked < FullTarget));
        yield return Target($"a new champion sends model layer, config and manifest alone, under {NewTarget} MB", all.All(f => f.New.Bytes < NewTarget * Mega && f.New.Sent == 2));
    }

    private static string Target(string what, bool isMet) => $"Target: {what}: {(isMet ? "met" : "missed")}.";

    private static string Count((int Sent, int There, long Bytes) push) => FormattableString.Invariant($"{push.Sent} of {push.Sent + push.There}");

    private static string Text(double megabytes) => FormattableString.Invariant($"{megabytes:0.0}");
}
