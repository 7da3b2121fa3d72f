using Levain.Delivery.Images.Registries;
using Levain.Delivery.Images.Smoking;
using Levain.Stages;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Delivery.Images.Packing;

/// <summary>Programs that others wrote read the image of the market's champion.</summary>
public sealed class ForeignReaderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("oci-archive")]
    [InlineData("oci")]
    public async Task Skopeo_reads_the_same_digest_and_layers(string form)
    {
        var image = await MarketImage.ReadyAsync();
        var place = form == "oci" ? $"oci:{image.Layout}:{ImageName.Of(MarketImage.Model, image.Record.Facts.Version)}" : $"oci-archive:{image.Archive}";
        var told = JObject.Parse(await Installed.RunAsync("skopeo", "inspect", place));
        Assert.Equal(image.Record.Facts.Image, (string)told["Digest"]!);
        Assert.Equal(image.Record.Facts.Layers.Select(l => l.Digest), told["Layers"]!.Select(l => (string)l!));
        Assert.Equal(image.Record.Facts.Champion, (string)told["Labels"]!["levain.model.digest"]!);
    }

    [Fact]
    public async Task Skopeo_reads_the_archive_as_one_of_dockers_with_the_same_config()
    {
        var image = await MarketImage.ReadyAsync();
        await Installed.RunAsync("skopeo", "copy", $"docker-archive:{image.Archive}", $"dir:{folder["copy"]}");
        var manifest = JObject.Parse(await File.ReadAllTextAsync(folder["copy/manifest.json"], TestContext.Current.CancellationToken));
        Assert.Equal(image.Record.Facts.Config, (string)manifest["config"]!["digest"]!);
    }

    [Fact]
    public async Task Umoci_unpacks_the_files_that_the_contents_name()
    {
        var image = await MarketImage.ReadyAsync();
        await Installed.RunAsync("umoci", "unpack", "--rootless", "--image", $"{image.Layout}:{ImageName.Of(MarketImage.Model, image.Record.Facts.Version)}", folder["bundle"]);
        var contents = Json.ReadFile<PackedContents>(image.Contents, "image.json", PackedContents.CurrentSchema, "");
        var files = contents.Layers.Values.SelectMany(f => f).ToList();
        Assert.All(files, f => Assert.Equal(f.Digest, Digest.OfFile(folder["bundle/rootfs" + f.Path])));
        Assert.Equal(files.Count, Directory.GetFiles(folder["bundle/rootfs"], "*", SearchOption.AllDirectories).Count(f => new FileInfo(f).LinkTarget is null));
        Assert.Contains(files, f => f.Path.EndsWith("/golden.jsonl", StringComparison.Ordinal));
    }
}
