using Levain.Delivery.Images.Registries;
using Xunit;

namespace Levain.EndToEnd.Images;

/// <summary>What operators choose for images, and what this machine has for them.</summary>
public sealed class ChoiceTests(ImageBench bench, RegistryServer server) : IClassFixture<ImageBench>, IClassFixture<RegistryServer>
{
    private static readonly string None = $"none@sha256:{new string('0', 64)}";

    [Theory]
    [InlineData("Package", "--host=small", "'small' is no value for '--host'")]
    [InlineData("Package", "--base=ubuntu", "'ubuntu' is no image")]
    [InlineData("Publish", "--registry=http://example.org", "anybody on the way reads the token")]
    [InlineData("Publish", "--registry=user:crumb@example.org", "User and token never stand in it")]
    [InlineData("Smoke", "--port=70000", "'70000' is no value for '--port'")]
    public async Task A_wrong_word_is_answered_with_what_is_wrong(string target, string argument, string sentence)
    {
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        // The full host lies there already; the base's name is read after the service was published.
        string[] host = argument.StartsWith("--host", StringComparison.Ordinal) ? [] : ["--host=full"];
        var run = (await clone.BuildAsync([ImageBench.NoEngine], [$"--target={target}", "--model=market", "--exclusive", argument, .. host])).Refused(sentence);
        Assert.DoesNotContain("crumb", run.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_that_its_registry_has_not_is_said_to_be_missing()
    {
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        var run = await clone.BuildAsync([ImageBench.NoEngine, .. Login], "--target=Package", "--model=market", "--host=full", $"--base={server.Host}/{None}", $"--registry={server.Host}");
        run.Refused($"{server.Host}/none");
    }

    [Fact]
    public async Task Push_without_a_registry_asks_for_one()
    {
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        (await clone.BuildAsync([ImageBench.NoEngine], "--target=Publish", "--model=market", "--exclusive", "--push"))
            .Refused("name a registry with --registry=HOST[:PORT][/PATH] or LEVAIN_REGISTRY");
    }

    [Fact]
    public async Task An_image_that_nobody_has_proved_is_not_pushed()
    {
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        (await clone.BuildAsync([ImageBench.NoEngine, .. Login], "--target=Publish", "--model=market", "--exclusive", "--push", $"--registry={server.Host}/unproved"))
            .Refused("was not proved by Smoke, so it is not published");
        Assert.False(Directory.Exists(Path.Combine(server.Storage, "docker/registry/v2/repositories/unproved")));
    }

    [Fact]
    public async Task Doctor_finds_engine_and_registry()
    {
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        await bench.Daemon.StartedAsync();
        var run = (await clone.BuildAsync([bench.Engine, ("LEVAIN_REGISTRY", server.Host + "/bank"), .. Login], "--target=Doctor")).Succeeded();
        Assert.Matches(@"(?m)^ok +container engine +version \d+\.\d+\S*, API 1\.\d+$", run.Output);
        Assert.Matches($@"(?m)^ok +registry for images +{server.Host}/bank$", run.Output);
    }

    [Fact]
    public async Task Doctor_says_how_to_get_engine_and_registry()
    {
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        var run = (await clone.BuildAsync([ImageBench.NoEngine], "--target=Doctor")).Succeeded();
        Assert.Matches(@"(?m)^missing +container engine +Only --target=Smoke needs it\. No container engine answers at .*apt-get install docker\.io", run.Output);
        Assert.Matches(@"(?m)^missing +registry for images +.*--registry=HOST/PATH or LEVAIN_REGISTRY.*apt-get install docker-registry", run.Output);
        Assert.Matches(
            @"(?m)^missing +registry for images +.*was refused", (await clone.BuildAsync([ImageBench.NoEngine, ("LEVAIN_REGISTRY", server.Host)], "--target=Doctor")).Succeeded().Output);
    }

    private static (string Name, string Value)[] Login => [("LEVAIN_REGISTRY_USER", RegistryServer.User), ("LEVAIN_REGISTRY_TOKEN", RegistryServer.Token)];
}
