using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Registries;
using Xunit;

namespace Levain.EndToEnd.Images;

/// <summary>The image, packed and tried out by the commands of the README.</summary>
public sealed class SmokeTests(ImageBench bench, Dockerd dockerd) : IClassFixture<ImageBench>
{
    [Fact]
    public async Task From_a_fresh_clone_one_command_ends_with_a_proved_and_removed_container()
    {
        await dockerd.StartedAsync();
        var (clone, run, changes) = await bench.FreshSmokeAsync();
        Assert.Matches(@"(?m)^Smoke +fraud +[0-9.]+ s  version \d+ answers \d+ golden rows bit for bit, 8 checks and \d budgets hold", run.Succeeded().Output);
        var facts = ImageBench.Facts(clone, "fraud/smoke");
        Assert.Equal(ImageBench.ImageOf(clone, "fraud"), facts.GetProperty("image").GetString());
        Assert.Equal(clone.ChampionOf("fraud"), facts.GetProperty("champion").GetString());
        Assert.Empty(await bench.ContainersAsync(clone));
        var loaded = await bench.AskAsync($"images/{facts.GetProperty("config").GetString()}/json");
        Assert.StartsWith("levain/fraud:", loaded.GetProperty("RepoTags")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("", changes);
    }

    [Fact]
    public async Task Where_there_is_no_engine_one_sentence_names_the_archive_which_skopeo_reads()
    {
        using var clone = await ImageBench.CopyAsync(await bench.PackedAsync());
        var run = (await clone.BuildAsync([ImageBench.NoEngine], ["--target=Smoke", .. ImageBench.Full]))
            .Refused("No container engine answers at unix:///nowhere/docker.sock.", "The image needs none", "image.tar", "skopeo");
        Assert.Single(run.All.Split('\n'), line => line.Contains("No container engine answers", StringComparison.Ordinal));
        Assert.False(File.Exists(clone.PathTo("artifacts/market/smoke.json")));
        Assert.Equal("", await clone.ChangesAsync());
        var raw = await Installed.RunAsync("skopeo", "inspect", "--raw", "oci-archive:" + clone.PathTo("artifacts/market/image.tar"));
        Assert.Equal(ImageBench.ImageOf(clone), Digests.Of(raw));
    }

    [Fact]
    public async Task The_full_host_proves_itself_too()
    {
        var (clone, run, _) = await bench.ProvedAsync();
        Assert.Matches(@"(?m)^Smoke +market +[0-9.]+ s  version \d+ answers ", run.Output);
        Assert.Equal("full", ImageBench.Facts(clone, "market/package").GetProperty("host").GetString(), ignoreCase: true);
        Assert.Equal(ImageBench.ImageOf(clone), ImageBench.Facts(clone, "market/smoke").GetProperty("image").GetString());
        Assert.Empty(await bench.ContainersAsync(clone));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_and_nothing_is_left()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var run = await clone.BuildAsync([bench.Engine], ["--target=Smoke", .. ImageBench.Full, "--exclusive", "--force", "--port=" + port]);
        run.Refused($"The port {port} of 127.0.0.1 is taken", "--port");
        Assert.Empty(await bench.ContainersAsync(clone));
    }
}
