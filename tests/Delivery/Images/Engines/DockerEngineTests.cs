using System.Net.Sockets;
using Docker.DotNet;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Smoking;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Engines;

public sealed class DockerEngineTests(Dockerd dockerd)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_has_no_right_that_a_service_does_not_need()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        var engine = bench.Engine;
        var image = await LoadedAsync(bench);
        var container = await engine.StartAsync(Order(bench, image.Id) with { MemoryBytes = 64 << 20, Processors = 1, Tasks = 99 }, Cancellation);
        try
        {
            using var docker = new DockerClientConfiguration(dockerd.Address).CreateClient();
            var made = await docker.Containers.InspectContainerAsync(container.Id, Cancellation);
            Assert.Equal("1654:1654", made.Config.User);
            Assert.True(made.HostConfig.ReadonlyRootfs);
            Assert.False(made.HostConfig.Privileged);
            Assert.Equal(["ALL"], made.HostConfig.CapDrop);
            Assert.Empty(made.HostConfig.CapAdd ?? []);
            Assert.Equal(["no-new-privileges"], made.HostConfig.SecurityOpt);
            Assert.Equal((64L << 20, 64L << 20, 1_000_000_000L, 99L), (made.HostConfig.Memory, made.HostConfig.MemorySwap, made.HostConfig.NanoCPUs, made.HostConfig.PidsLimit));
            var port = Assert.Single(Assert.Single(made.NetworkSettings.Ports).Value);
            Assert.Equal(("127.0.0.1", container.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), (port.HostIP, port.HostPort));
            Assert.Equal("/predictions", Assert.Single(made.Mounts).Destination);
            Assert.True((await engine.LookAsync(container.Id, Cancellation)).IsRunning);
        }
        finally
        {
            await engine.RemoveAsync(container.Id, CancellationToken.None);
        }

        await engine.RemoveAsync(container.Id, Cancellation);
        Assert.Empty(await bench.LeftAsync());
    }

    [Fact]
    public async Task What_a_killed_run_of_this_checkout_left_is_removed_and_nothing_else()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        using var other = await SmokeBench.ReadyAsync(dockerd);
        var image = await LoadedAsync(bench);
        var (mine, earlier) = (new Leftovers(bench.Engine, bench.Workspace, "mine"), new Leftovers(bench.Engine, bench.Workspace, "earlier"));
        List<string> started = [];
        foreach (var labels in new[] { mine.Labels("smoke"), earlier.Labels("smoke"), new Leftovers(other.Engine, other.Workspace, "earlier").Labels("smoke") })
            started.Add((await bench.Engine.StartAsync(Order(bench, image.Id) with { Labels = labels }, Cancellation)).Id);
        try
        {
            await new Leftovers(bench.Engine, bench.Workspace, "mine").RemoveWhereThereIsAsync(bench.Engine, Cancellation);
            Assert.Equal(started[0], Assert.Single(await bench.LeftAsync()).Id);
            Assert.Equal(started[2], Assert.Single(await other.LeftAsync()).Id);
            Assert.Equal(0, await mine.RemoveAsync(Cancellation));
            Assert.Equal(1, await earlier.RemoveAsync(Cancellation));
        }
        finally
        {
            foreach (var id in started) await bench.Engine.RemoveAsync(id, CancellationToken.None);
        }
    }

    [Theory]
    [InlineData("no archive at all")]
    [InlineData("")]
    public async Task An_archive_that_is_none_is_refused(string text)
    {
        using var engine = await dockerd.EngineAsync();
        using var folder = new TempFolder();
        var told = await Told.ByAsync(() => engine.LoadImageAsync(folder.Write("image.tar", text), ["sha256:" + new string('1', 64)], "levain/none:1", Cancellation));
        Told.Says(told, "--target=Package --force");
    }

    [Fact]
    public async Task An_archive_of_another_image_than_was_packed_is_refused()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        var id = "sha256:" + new string('1', 64);
        var told = await Told.ByAsync(() => bench.Engine.LoadImageAsync(bench.Workspace.ImageArchive(MarketImage.Model), [id], "levain/other:1", Cancellation));
        Told.Says(told, "holds another image than its record says", id);
    }

    [Fact]
    public async Task A_tag_is_taken_away_once_and_again()
    {
        using var bench = await SmokeBench.VariedAsync(dockerd, "SCORING_LOG_SHARE", "0.5");
        var image = await bench.Engine.LoadImageAsync(
            bench.Workspace.ImageArchive(MarketImage.Model), [Packed(bench).Config], "levain/taken-away:1", Cancellation);
        Assert.Equal(image, await bench.Engine.FindImageAsync("levain/taken-away:1", Cancellation));
        await bench.Engine.RemoveImageAsync("levain/taken-away:1", Cancellation);
        await bench.Engine.RemoveImageAsync("levain/taken-away:1", Cancellation);
        Assert.Null(await bench.Engine.FindImageAsync("levain/taken-away:1", Cancellation));
    }

    [Fact]
    public async Task Where_no_engine_is_it_is_said_how_to_get_one_and_that_the_archive_is_there()
    {
        using var folder = new TempFolder();
        using var engine = new DockerEngine(new Uri($"unix://{folder["docker.sock"]}"));
        Told.Says(await Told.ByAsync(() => engine.AskAsync(Cancellation)), "No container engine answers at unix://", "apt-get install docker.io", "image.tar");
        await new Leftovers(engine, new Workspace(folder.Path)).RemoveWhereThereIsAsync(engine, Cancellation);
    }

    [Fact]
    public void A_socket_that_is_closed_to_this_user_is_told_from_one_that_is_not_there()
    {
        var refused = new HttpRequestException("no", new SocketException((int)SocketError.AccessDenied));
        Told.Says(new EngineFault(new Uri("unix:///var/run/docker.sock")).Absent(refused).Message, "This user may not talk to the container engine", "usermod -aG docker");
    }

    [Fact]
    public async Task An_engine_of_an_old_interface_is_refused()
    {
        using var folder = new TempFolder();
        await using var old = await FakeEngine.StartAsync(folder["docker.sock"], """{"Version":"1.12.6","ApiVersion":"1.24"}""");
        using var engine = new DockerEngine(old.Address);
        Told.Says(await Told.ByAsync(() => engine.AskAsync(Cancellation)), "too old: version 1.12.6 speaks API 1.24, and 1.41 is needed");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("this is no engine")]
    public async Task What_is_no_engine_is_not_taken_for_one(string answer)
    {
        using var folder = new TempFolder();
        await using var fake = await FakeEngine.StartAsync(folder["docker.sock"], answer);
        using var engine = new DockerEngine(fake.Address);
        Told.Says(await Told.ByAsync(() => engine.AskAsync(Cancellation)), "container engine", "docker.io");
    }

    [Fact]
    public async Task An_engine_that_goes_away_in_the_middle_is_said_to_and_the_next_run_removes_what_it_left()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        using var folder = new TempFolder();
        using var real = bench.Engine as DockerEngine;
        await LoadedAsync(bench);
        using var cut = new CutSocket(folder["docker.sock"], dockerd.Address.AbsolutePath);
        bench.Engine = new WrappedEngine(new DockerEngine(cut.Address))
        {
            Started = container =>
            {
                cut.Cut();
                return Task.FromResult(container);
            },
        };
        Told.Says(await Told.ByAsync(() => bench.SmokeAsync()), "went away while it was to", "what it left is removed then");
        (bench.Engine as IDisposable)!.Dispose();
        bench.Engine = await dockerd.EngineAsync();
        Assert.Single(await bench.LeftAsync());
        Assert.Null(bench.Records.Find<SmokeFacts>(MarketImage.Model, SmokeStage.StageName));
        Assert.Equal(1, await new Leftovers(bench.Engine, bench.Workspace, "next").RemoveAsync(Cancellation));
        Assert.Empty(await bench.LeftAsync());
    }

    private static PackedImage Packed(SmokeBench bench) => bench.Records.Get<PackedImage>(MarketImage.Model, PackageStage.StageName).Facts;

    private static Task<EngineImage> LoadedAsync(SmokeBench bench) => bench.Engine.LoadImageAsync(
        bench.Workspace.ImageArchive(MarketImage.Model), [Packed(bench).Config, Packed(bench).Image], ImageName.Of(MarketImage.Model, Packed(bench).Version), Cancellation);

    private static ContainerOrder Order(SmokeBench bench, string image) =>
        new() { Image = image, Labels = new Leftovers(bench.Engine, bench.Workspace).Labels("smoke"), Processors = 1 };
}
