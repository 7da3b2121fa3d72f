using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Levain.Delivery.Images.Registries;
using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd.Images;

/// <summary>Images on their way to a real registry.</summary>
public sealed class PublishTests(ImageBench bench, RegistryServer server) : IClassFixture<ImageBench>, IClassFixture<RegistryServer>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levain-pulled-");

    [Fact]
    public async Task Without_push_it_says_what_it_would_do_and_sends_nothing()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        var run = (await PublishAsync(clone, "plan")).Succeeded();
        Assert.Contains($"{server.Host}/plan/market", run.Output, StringComparison.Ordinal);
        Assert.Contains("--push does it", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Repositories, "plan")));
        Assert.Equal("", await clone.ChangesAsync());
    }

    [Fact]
    public async Task What_was_pushed_is_pulled_by_digest_byte_for_byte_and_sent_once()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        var first = (await PublishAsync(clone, "bank", "--push")).Succeeded();
        Assert.DoesNotContain(" 0 blobs sent", first.Output, StringComparison.Ordinal);
        var image = ImageBench.ImageOf(clone);
        await AssertSameBytesAsync(clone, image);
        await AssertEnginePullsAsync(image, ImageBench.Facts(clone, "market/package").GetProperty("config").GetString()!);
        var version = await VersionTagAsync(clone);
        Assert.Equal(["champion", "latest", version], (await TagsAsync("bank/market")).Order(StringComparer.OrdinalIgnoreCase).OrderBy(t => char.IsAsciiDigit(t[0])));
        foreach (var tag in new[] { "champion", "latest", version }) Assert.Equal(image, await DigestAsync($"bank/market:{tag}"));
        Assert.Equal([clone.ChampionOf("market").Replace(':', '-')], await TagsAsync("bank/market-model"));

        var again = (await PublishAsync(clone, "bank", "--push")).Succeeded();
        Assert.Matches(@" 0 blobs sent, \d+ were there, 0 bytes", again.Output);
        Assert.Equal("", await clone.ChangesAsync());
    }

    [Fact]
    public async Task A_clone_without_the_champion_s_bytes_takes_them_from_the_registry_and_does_not_train()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        (await PublishAsync(clone, "bytes", "--push")).Succeeded();
        foreach (var made in new[] { ".store", ".files", "market", "images" }) await clone.ToolAsync("rm", "-rf", "artifacts/" + made);
        // Its recipe names rows that nobody has any more: trained again it cannot be.
        var pointer = JsonNode.Parse(clone.Read("models/market/champion.json"))!;
        pointer["recipe"]!["snapshot"] = "sha256:" + new string('0', 64);
        clone.Write("models/market/champion.json", pointer.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));

        (await clone.BuildAsync([ImageBench.NoEngine], ["--target=Package", .. ImageBench.Full])).Refused("The champion of market, ", " cannot be restored: its dataset has changed since");
        (await clone.BuildAsync([ImageBench.NoEngine, .. Login], ["--target=Package", .. ImageBench.Full, $"--registry={server.Host}/bytes"])).Succeeded();

        var digest = clone.ChampionOf("market");
        Assert.Equal(digest, ImageBench.Facts(clone, "market/package").GetProperty("champion").GetString());
        Assert.True(File.Exists(clone.PathTo($"artifacts/.store/models/{digest["sha256:".Length..]}.zip")));
    }

    [Fact]
    public async Task A_change_that_is_not_committed_is_told_and_not_published_and_goes_through_as_a_commit()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        clone.Write("docs/notes.md", "# Notes\n");
        await clone.ToolAsync("git", "add", "docs/notes.md");
        (await bench.SmokeAsync(clone, ImageBench.Full)).Succeeded();
        var refused = (await PublishAsync(clone, "changed", "--push")).Refused("was made from files that differ from the commit", "Commit them");
        Assert.Contains("Files differ from the commit: nobody could make this image again, so Publish does not take it.", (await clone.BuildAsync([ImageBench.NoEngine], ["--target=Package", "--force", .. ImageBench.Full])).Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("blobs sent", refused.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Repositories, "changed")));

        await clone.ToolAsync("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "Notes");
        (await bench.SmokeAsync(clone, ImageBench.Full)).Succeeded();
        (await PublishAsync(clone, "changed", "--push")).Succeeded();
        Assert.Equal(ImageBench.ImageOf(clone), await DigestAsync("changed/market:" + await VersionTagAsync(clone)));
    }

    [Fact]
    public async Task A_version_tag_with_another_image_is_never_moved()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        (await PublishAsync(clone, "fixed", "--push")).Succeeded();
        var image = ImageBench.ImageOf(clone);
        // The same commit, made at another time: another image.
        (string, string) epoch = ("SOURCE_DATE_EPOCH", "1000000000");
        (await clone.BuildAsync([ImageBench.NoEngine, epoch], ["--target=Package", .. ImageBench.Full])).Succeeded();
        Assert.NotEqual(image, ImageBench.ImageOf(clone));
        var run = await ImageBench.InTimeAsync(() =>
            clone.BuildAsync([bench.Engine, epoch, .. Login], ["--target=Publish", "--push", .. ImageBench.Full, $"--registry={server.Host}/fixed"]));
        run.Refused("names another image already", "a version tag is never moved. No tag was moved.");
        foreach (var tag in await TagsAsync("fixed/market")) Assert.Equal(image, await DigestAsync($"fixed/market:{tag}"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static (string Name, string Value)[] Login => [("LEVAIN_REGISTRY_USER", RegistryServer.User), ("LEVAIN_REGISTRY_TOKEN", RegistryServer.Token)];

    private static string[] Reader => ["--tls-verify=false", "--creds", $"{RegistryServer.User}:{RegistryServer.Token}"];

    private string Repositories => Path.Combine(server.Storage, "docker/registry/v2/repositories");

    private Task<ScriptRun> PublishAsync(CheckoutCopy clone, string path, params string[] more) =>
        clone.BuildAsync([bench.Engine, .. Login], ["--target=Publish", .. ImageBench.Full, $"--registry={server.Host}/{path}", .. more]);

    private static async Task<string> VersionTagAsync(CheckoutCopy clone) =>
        $"{ImageBench.Facts(clone, "market/package").GetProperty("version").GetInt32()}-{(await clone.ToolAsync("git", "rev-parse", "HEAD"))[..12]}";

    private async Task<string> DigestAsync(string image) =>
        Digests.Of(await Installed.RunAsync("skopeo", ["inspect", "--raw", .. Reader, $"docker://{server.Host}/{image}"]));

    private async Task<string[]> TagsAsync(string repository)
    {
        var told = await Installed.RunAsync("skopeo", ["list-tags", .. Reader, $"docker://{server.Host}/{repository}"]);
        return JsonDocument.Parse(told).RootElement.GetProperty("Tags").Deserialize<string[]>()!;
    }

    private async Task AssertSameBytesAsync(CheckoutCopy clone, string image)
    {
        await Installed.RunAsync(
            "skopeo", "copy", "--quiet", "--src-tls-verify=false", "--src-creds", Reader[2], $"docker://{server.Host}/bank/market@{image}", "dir:" + folder.FullName);
        Assert.Equal(image, await Digests.OfFileAsync(Path.Combine(folder.FullName, "manifest.json")));
        var blobs = Directory.GetFiles(folder.FullName).Where(f => Regex.IsMatch(Path.GetFileName(f), "^[0-9a-f]{64}$")).ToList();
        Assert.True(blobs.Count >= 5, string.Join(' ', blobs));
        foreach (var blob in blobs)
            Assert.True(File.ReadAllBytes(blob).AsSpan().SequenceEqual(File.ReadAllBytes(clone.PathTo("artifacts/images/blobs/sha256/" + Path.GetFileName(blob)))), blob);
    }

    // By its own pull, not ours.
    private async Task AssertEnginePullsAsync(string image, string config)
    {
        var login = new JsonObject { ["username"] = RegistryServer.User, ["password"] = RegistryServer.Token, ["serveraddress"] = server.Host };
        using var client = bench.Daemon.Client();
        using var order = new HttpRequestMessage(HttpMethod.Post, $"images/create?fromImage={server.Host}/bank/market&tag={image}");
        order.Headers.Add("X-Registry-Auth", Convert.ToBase64String(Encoding.UTF8.GetBytes(login.ToJsonString())).Replace('+', '-').Replace('/', '_'));
        using var answer = await client.SendAsync(order, TestContext.Current.CancellationToken);
        var told = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("\"error\"", told, StringComparison.Ordinal);
        Assert.Contains("Digest: " + image, told, StringComparison.Ordinal);
        var pulled = await bench.AskAsync($"images/{server.Host}/bank/market@{image}/json");
        Assert.Equal(config, pulled.GetProperty("Id").GetString());
    }
}
