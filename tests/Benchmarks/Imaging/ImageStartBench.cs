using System.Diagnostics;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Smoking;

namespace Levain.Benchmarks.Imaging;

/// <summary>How soon a container answers, and how much memory it takes.</summary>
internal sealed class ImageStartBench(ImageClones clones) : IBench
{
    private const int RoundCount = 9;
    private const double Target = 0.5, Mega = 1e6;
    private const string Model = "fraud";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "ImageStart";

    public string Summary => FormattableString.Invariant(
        $"A container as in production (read-only, no capabilities, 512 MB, two processors): from the order to the engine to the first good `/health/ready`, ")
        + FormattableString.Invariant($"the model loaded and proved, with the engine's own part beside it; memory then. Medians of {RoundCount} alternating starts.");

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        string[] headings = ["image", "ready, s", "least, s", "most, s", "of which the engine, s", "MB of memory"];
        if (Daemon.Missing() is { } missing) return new BenchResult(headings, [], [missing]);
        var clone = await clones.FirstAsync(site);
        await using var daemon = await Daemon.StartAsync(site.Folder("daemon"));
        HostKind[] hosts = [HostKind.Aot, HostKind.Full];
        foreach (var host in hosts) await LoadAsync(clone, daemon, host);
        await Rounds.RunAsync($"{Name}, warming up", 1, hosts, h => MeasureAsync(daemon.Engine, h));
        var starts = await Rounds.RunAsync(Name, RoundCount, hosts, h => MeasureAsync(daemon.Engine, h));
        return new BenchResult(
            headings,
            [.. hosts.Select((h, i) => Row(h, starts[i]))],
            [FormattableString.Invariant($"Target: the aot host ready under {Target} s: {(starts[0].Select(s => s.Ready).Median() < Target ? "met" : "missed")}.")]);
    }

    private static string Tag(HostKind host) => $"bench-start:{host.ToString().ToLowerInvariant()}";

    private static async Task LoadAsync(ImageClone clone, Daemon daemon, HostKind host)
    {
        await clone.PackAsync(Model, host);
        var image = clone.Packed(Model).Image;
        await daemon.Engine.LoadImageAsync(clone.Workspace.ImageArchive(Model), [image.Config, image.Image], Tag(host), CancellationToken.None);
    }

    private static async Task<(double Ready, double Engine, double Memory)> MeasureAsync(DockerEngine engine, HostKind host)
    {
        var clock = Stopwatch.StartNew();
        var container = await engine.StartAsync(
            new ContainerOrder { Image = Tag(host), Labels = new Dictionary<string, string>(), HealthInterval = TimeSpan.FromMinutes(5) }, CancellationToken.None);
        try
        {
            var ordered = clock.Elapsed.TotalSeconds;
            using var service = new ServiceCaller(container.Address, Model, TimeSpan.FromSeconds(60));
            while (await service.IsReadyAsync(CancellationToken.None) != true)
            {
                if (clock.Elapsed > Patience) throw new LevainException($"The container of {Tag(host)} is not ready after {Patience.TotalSeconds} s.");
                await Task.Delay(1);
            }

            var ready = clock.Elapsed.TotalSeconds;
            var state = await engine.LookAsync(container.Id, CancellationToken.None);
            return (ready, ordered, (state.MemoryBytes ?? double.NaN) / Mega);
        }
        finally
        {
            await engine.RemoveAsync(container.Id, CancellationToken.None);
        }
    }

    private static string[] Row(HostKind host, IReadOnlyList<(double Ready, double Engine, double Memory)> starts) =>
    [
        $"{Model}, {host.ToString().ToLowerInvariant()} host",
        FormattableString.Invariant($"{starts.Select(s => s.Ready).Median():0.000}"),
        FormattableString.Invariant($"{starts.Min(s => s.Ready):0.000}"),
        FormattableString.Invariant($"{starts.Max(s => s.Ready):0.000}"),
        FormattableString.Invariant($"{starts.Select(s => s.Engine).Median():0.000}"),
        FormattableString.Invariant($"{starts.Select(s => s.Memory).Median():0.0}"),
    ];
}
