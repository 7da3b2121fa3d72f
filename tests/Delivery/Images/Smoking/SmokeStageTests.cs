using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Docker.DotNet;
using Docker.DotNet.Models;
using Levain.Definitions.Policies;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Packing;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Smoking;

public sealed class SmokeStageTests(Dockerd dockerd)
{
    [Fact]
    public async Task A_container_of_the_image_proves_itself_and_is_gone()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        var outcome = await bench.SmokeAsync();
        Assert.Equal((StageSource.Ran, null), (outcome.Source, outcome.Refusal));
        var record = bench.Records.Get<SmokeFacts>(MarketImage.Model, SmokeStage.StageName);
        var image = bench.Image.Record.Facts;
        Assert.Equal((image.Image, image.Config, image.Champion, image.Version), (record.Facts.Image, record.Facts.Config, record.Facts.Champion, record.Facts.Version));
        Assert.Equal(File.ReadLines(bench.Golden).Count(), record.Facts.Rows);
        Assert.Equal(8, record.Facts.Checks.Count);
        Assert.Equal(SmokeBench.Lenient.Rules.Select(r => r.Sentence), record.Facts.Budgets);
        Assert.Equal(Served.All.Select(s => s.Id).Order(StringComparer.Ordinal), record.Measured!.Keys);
        Assert.All(record.Measured.Values, v => Assert.True(v > 0));
        Assert.Empty(await bench.LeftAsync());
        Assert.Equal(image.Config, (await bench.Engine.FindImageAsync(ImageName.Of(MarketImage.Model, image.Version), CancellationToken.None))?.Id);
        Assert.Equal(StageSource.UpToDate, (await bench.SmokeAsync()).Source);
        Assert.Equal("budget:00", Assert.Single((await bench.SmokeAsync(Require.That(Served.LatencyP99).IsAtMost(59_999).And(Served.StartSeconds).IsAtMost(600))).Changes).Part);
    }

    [Fact]
    public async Task A_broken_budget_names_the_bound_and_what_was_measured()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        var told = await bench.RefusalAsync(SmokeBench.Lenient.And(Served.ImageMegabytes).IsAtMost(1));
        Told.Says(told, "not so that served imageMegabytes (MB) is at most 1: ", " was measured");
    }

    [Fact]
    public async Task A_container_that_ends_at_once_is_quoted()
    {
        using var bench = await SmokeBench.VariedAsync(dockerd, "SCORING_MODELS", "/nowhere");
        Told.Says(await bench.RefusalAsync(), "The container ended with exit code 1", "No champion lies in /nowhere");
    }

    [Fact]
    public async Task A_container_that_never_gets_ready_is_not_waited_for_longer_than_the_limit()
    {
        using var bench = await SmokeBench.VariedAsync(dockerd, "SCORING_URL", "http://127.0.0.1:8080");
        bench.Limits = new SmokeLimits { Ready = TimeSpan.FromSeconds(3) };
        Told.Says(await bench.RefusalAsync(), "The container is not ready after 3 seconds", "Now listening on: http://127.0.0.1:8080");
    }

    [Fact]
    public async Task A_container_that_grows_beyond_its_memory_is_said_to()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        bench.Limits = new SmokeLimits { MemoryBytes = 8 << 20 };
        Told.Says(await bench.RefusalAsync(), "The container was killed", "for its memory");
    }

    [Fact]
    public async Task One_unit_in_the_last_place_is_seen_with_row_and_digit()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        bench.Golden = Changed(bench, 2, score => MathF.BitIncrement(score));
        Told.Says(await bench.RefusalAsync(), "golden row 3: the container answers ", " where training had ", "they differ from digit ", "must not be published");
    }

    [Fact]
    public async Task An_answer_that_is_wrong_in_its_seventh_digit_is_seen()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        LyingProxy? proxy = null;
        bench.Engine = new WrappedEngine(bench.Engine)
        {
            Started = async container => container with { Address = (proxy = await LyingProxy.BeforeAsync(container.Address)).Address },
        };
        try
        {
            Told.Says(await bench.RefusalAsync(), "golden row 1: the container answers ", "they differ from digit 7 on");
        }
        finally
        {
            await proxy!.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_named_with_what_the_container_said()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        bench.Limits = new SmokeLimits { Answer = TimeSpan.FromSeconds(2) };
        LyingProxy? proxy = null;
        bench.Engine = new WrappedEngine(bench.Engine)
        {
            Started = async container => container with { Address = (proxy = await LyingProxy.BeforeAsync(container.Address, isSilent: true)).Address },
        };
        try
        {
            Told.Says(await bench.RefusalAsync(), "The container has not answered POST /v1/models/market:predict within 2 seconds. Its last lines:", "Application started");
        }
        finally
        {
            await proxy!.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_image_of_another_champion_than_its_record_says_is_seen()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        bench.Record(bench.Image.Record.Facts with { Version = 7 });
        Told.Says(await bench.RefusalAsync(), "The container answers with version 1, ", "where the image was made of version 7");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        bench.Options = new DeliveryOptions { Port = port };
        Told.Says(await bench.RefusalAsync(), string.Create(CultureInfo.InvariantCulture, $"The port {port} of 127.0.0.1 is taken"), "--port");
    }

    [Fact]
    public async Task A_port_that_was_asked_for_is_the_one()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            bench.Options = new DeliveryOptions { Port = ((IPEndPoint)free.LocalEndpoint).Port };
        }

        Uri? address = null;
        bench.Engine = new WrappedEngine(bench.Engine) { Started = container => Task.FromResult(container with { Address = address = container.Address }) };
        await bench.SmokeAsync();
        Assert.Equal(bench.Options.Port, address!.Port);
    }

    [Fact]
    public async Task A_container_that_does_not_drain_is_seen()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        using var docker = new DockerClientConfiguration(dockerd.Address).CreateClient();
        // Killed where it should have been asked to end.
        bench.Engine = new WrappedEngine(bench.Engine) { Stopping = id => docker.Containers.KillContainerAsync(id, new ContainerKillParameters()) };
        Told.Says(await bench.RefusalAsync(), "under way when the container was told to stop", "got no answer");
    }

    [Fact]
    public async Task A_run_that_is_stopped_in_the_middle_takes_its_container_with_it()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        using var stop = new CancellationTokenSource();
        var started = "";
        bench.Engine = new WrappedEngine(bench.Engine)
        {
            Started = async container =>
            {
                started = container.Id;
                await stop.CancelAsync();
                return container;
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.SmokeAsync(cancellation: stop.Token));
        Assert.NotEmpty(started);
        Assert.Empty(await bench.LeftAsync());
        Assert.Null(bench.Records.Find<SmokeFacts>(MarketImage.Model, SmokeStage.StageName));
    }

    [Fact]
    public async Task What_a_run_that_was_killed_has_left_is_removed_by_the_next()
    {
        using var bench = await SmokeBench.ReadyAsync(dockerd);
        // Loaded before, so that the container is what the run is about.
        await bench.SmokeAsync();
        using (var run = SmokeProcess.Start(dockerd.Address, bench))
        {
            while ((await bench.LeftAsync()).Count == 0)
            {
                Assert.False(run.HasExited, "the run ended before it was killed");
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            run.Kill();
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Single(await bench.LeftAsync());
        Assert.Equal(StageSource.Ran, (await bench.SmokeAsync(options: new RunOptions { Force = true })).Source);
        Assert.Empty(await bench.LeftAsync());
    }

    [Fact]
    public async Task An_archive_that_is_gone_is_asked_for()
    {
        using var bench = await SmokeBench.VariedAsync(dockerd, "SCORING_LOG", "none");
        File.Delete(bench.Workspace.ImageArchive(MarketImage.Model));
        Told.Says(await bench.RefusalAsync(), "image.tar is not there", "--target=Package");
    }

    // The golden file with one score of a row changed; the row's number counts from 0.
    private static string Changed(SmokeBench bench, int row, Func<float, float> change)
    {
        var lines = File.ReadAllLines(bench.Golden);
        var golden = JsonNode.Parse(lines[row])!.AsObject();
        golden["scores"]![0] = JsonSerializer.SerializeToNode(change(golden["scores"]![0]!.GetValue<float>()));
        lines[row] = golden.ToJsonString();
        var path = Path.Combine(bench.Workspace.Root, "golden.jsonl");
        File.WriteAllLines(path, lines);
        return path;
    }
}
