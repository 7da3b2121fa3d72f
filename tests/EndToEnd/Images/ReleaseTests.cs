using System.Text.Json;
using Levain.Conventions.Workflows;
using Levain.Delivery.Images.Registries;
using Levain.EndToEnd.Workflows;
using Levain.GitHub;
using Levain.GitHub.Faults;
using Xunit;

namespace Levain.EndToEnd.Images;

/// <summary>Releases from a checkout, against a real registry and a GitHub that holds each request against its own description.</summary>
public sealed class ReleaseTests(ImageBench bench, RegistryServer server) : IClassFixture<ImageBench>, IClassFixture<RegistryServer>
{
    private static readonly string[] Files =
    [
        "SHA256SUMS", "card.md", "champion.json", "digest.txt", "golden.jsonl", "image.txt", "model.flat", "model.zip", "monitoring.json", "profile.json",
        "promotion.json", "records.json",
    ];

    [Fact]
    public async Task Without_push_it_prints_every_call_and_needs_no_token_no_engine_and_no_network()
    {
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        var run = (await clone.BuildAsync([ImageBench.NoEngine], ["--target=Release", .. ImageBench.Full])).Succeeded();
        Assert.Contains("Smoke is left out, for no container engine answers here", run.Output, StringComparison.Ordinal);
        Assert.Contains("would release market/v1 with 12 files", run.Output, StringComparison.Ordinal);
        Assert.Contains("would call POST /repos/OWNER/REPOSITORY/releases", run.Output, StringComparison.Ordinal);
        Assert.Contains("OWNER/REPOSITORY stands for the repository", run.Output, StringComparison.Ordinal);
        Assert.All(Files, f => Assert.Contains($"/assets?name={f}", run.Output, StringComparison.Ordinal));
        Assert.StartsWith("**market, version 1: promoted**", clone.Read("artifacts/market/release.md"), StringComparison.Ordinal);
        Assert.False(File.Exists(clone.PathTo("artifacts/market/release.json")));
        Assert.Equal("", await clone.ChangesAsync());
    }

    [Fact]
    public async Task Killed_at_the_publication_the_workflow_s_line_ends_with_the_same_release_and_a_run_after_it_changes_nothing()
    {
        Assert.SkipWhen(FakeGitHub.Missing is not null, FakeGitHub.Missing ?? "");
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        await using var github = await FakeGitHub.StartAsync(new() { Owner = Start.Repository.Split('/')[0], Name = Start.Repository.Split('/')[1] });
        using var runner = new Runner { GitHub = github, Machine = Surroundings(github) };
        using (var first = clone.StartBuild(Surroundings(github), [.. Release, $"--registry={server.Host}/released"]))
        {
            github.Fail = r => r.Method == "PATCH" ? Fault.Lost(afterEffect: false) with { Meanwhile = first.Kill } : null;
            Assert.NotEqual(0, (await first.EndAsync()).ExitCode);
        }

        github.Fail = null;
        Assert.Single(github.State.Drafts);
        var uploads = Uploads(github);
        Assert.Equal(Files.Length, uploads);
        var line = new Start("release.yml", "release", "push");
        var run = (await runner.RunAsync(line, clone, $"--host=full --base=make --registry={server.Host}/released")).Succeeded();

        Assert.Equal(("1", clone.ChampionOf("market")["sha256:".Length..][..12]), (runner.Outputs["version"], runner.Outputs["digest"]));
        Assert.EndsWith("/bank/models/releases/tag/market/v1", runner.Outputs["release"], StringComparison.Ordinal);
        Assert.Contains("## Run it", runner.Summary, StringComparison.Ordinal);
        Assert.Contains("0 of 12 files sent", run.Output, StringComparison.Ordinal);
        Assert.Equal(uploads, Uploads(github));
        var release = Assert.Single(github.State.Published);
        Assert.Equal(Files, release.Assets.Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.Equal((await clone.ToolAsync("git", "rev-parse", "HEAD")).Trim(), github.State.Refs["refs/tags/market/v1"]);
        var image = $"{server.Host}/released/market@{ImageBench.ImageOf(clone)}";
        Assert.Equal(image + "\n", System.Text.Encoding.UTF8.GetString(release.Assets.Single(a => a.Name == "image.txt").Bytes));
        Assert.Contains(image, release.Body, StringComparison.Ordinal);
        Assert.Equal(clone.ChampionOf("market"), ImageBench.Facts(clone, "market/release").GetProperty("champion").GetString());

        var again = (await clone.BuildAsync(Surroundings(github), [.. Release, $"--registry={server.Host}/released"])).Succeeded();
        Assert.Contains("market: version 1 is released already, and a release is never changed", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Package", again.Output, StringComparison.Ordinal);
        Assert.Equal(uploads, Uploads(github));
        Assert.Empty(github.Violations);
        Assert.DoesNotContain(FakeGitHub.Token, JsonSerializer.Serialize(github.Seen.Select(r => r.Body)), StringComparison.Ordinal);
        Assert.Equal("", await clone.ChangesAsync());
    }

    [Theory]
    [InlineData(null, "--push needs a token", "GITHUB_TOKEN")]
    [InlineData("expired", "GITHUB_TOKEN", "expired")]
    [InlineData("reads", "contents", "permissions")]
    public async Task What_the_token_cannot_do_is_told_before_any_work(string? token, params string[] words)
    {
        Assert.SkipWhen(FakeGitHub.Missing is not null, FakeGitHub.Missing ?? "");
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        await using var github = await FakeGitHub.StartAsync(new()
        {
            Owner = Start.Repository.Split('/')[0],
            Name = Start.Repository.Split('/')[1],
            Tokens = new Dictionary<string, TokenGrant> { ["expired"] = TokenGrant.Expired, ["reads"] = TokenGrant.ReadOnly },
        });
        var surroundings = Surroundings(github).Where(v => v.Item1 != "GITHUB_TOKEN").Append(("GITHUB_TOKEN", token ?? "")).ToArray();
        var run = (await clone.BuildAsync(surroundings, [.. Release, $"--registry={server.Host}/never"])).Refused(words);
        Assert.DoesNotContain("Fetch ", run.Output, StringComparison.Ordinal);
        Assert.Empty(github.State.Releases);
    }

    [Theory]
    [InlineData("smoke", "No container engine answers")]
    [InlineData("access", "--push needs a token")]
    public async Task A_target_in_small_letters_demands_what_it_demands_in_its_own(string target, string sentence)
    {
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        (await clone.BuildAsync([ImageBench.NoEngine, ("GITHUB_TOKEN", "")], [$"--target={target}", "--exclusive", .. ImageBench.Full])).Refused(sentence);
    }

    private static string[] Release => ["--target=Release", "--push", .. ImageBench.Full];

    private static int Uploads(FakeGitHub github) => github.Seen.Count(r => r.Method == "POST" && r.Path.Contains("/assets?name=", StringComparison.Ordinal));

    private (string, string)[] Surroundings(FakeGitHub github) =>
    [
        bench.Engine, ("LEVAIN_REGISTRY_USER", RegistryServer.User), ("LEVAIN_REGISTRY_TOKEN", RegistryServer.Token),
        ("GITHUB_TOKEN", FakeGitHub.Token), ("GITHUB_REPOSITORY", Start.Repository), ("GITHUB_API_URL", github.Api.ToString()), ("GITHUB_SERVER_URL", github.Host.ToString()),
    ];
}
