using System.Diagnostics;
using Levain.Delivery.Images.Packing;

namespace Levain.Benchmarks.Imaging;

/// <summary>How long it takes to make an image, beside Docker's own builder.</summary>
internal sealed class ImagePackageBench(ImageClones clones) : IBench
{
    private const int RoundCount = 5;
    private const double Target = 3;
    private const string Model = "fraud";

    public string Name => "ImagePackage";

    public string Summary =>
        "The whole command `./build.sh --target=Package --model=fraud --exclusive`, its stage alone, and `docker build` of a plain Dockerfile of the same full service on the same base, "
        + FormattableString.Invariant($"whose base, service and champion lie ready. Medians of {RoundCount} alternating rounds; ratios are medians over pairs.");

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var (full, aot) = (await clones.FirstAsync(site), await clones.SecondAsync(site));
        await full.PackAsync(Model, HostKind.Full);
        await aot.PackAsync(Model, HostKind.Aot);
        var missing = Daemon.Missing();
        await using var daemon = missing is null ? await Daemon.StartAsync(site.Folder("daemon")) : null;
        var plain = daemon is null ? null : await PlainImage.MakeAsync(daemon, full, site.Folder("plain"));
        List<PackagingContender> contenders = [.. Of(full, HostKind.Full), .. Of(aot, HostKind.Aot), .. plain is null ? [] : Of(plain)];
        await Rounds.RunAsync($"{Name}, warming up", 1, contenders, c => c.MeasureAsync());
        var taken = await Rounds.RunAsync(Name, RoundCount, contenders, c => c.MeasureAsync());
        return new BenchResult(
            ["made", "s", "least, s", "most, s", "CPU, s", "the stage alone, s", "to docker build", "CPU to it", "MB"],
            [.. contenders.Select((c, i) => Row(c, taken[i], contenders.FindIndex(o => o.IsDocker && o.Change == c.Change) is >= 0 and var other ? taken[other] : null))],
            [
                .. contenders.Select((c, i) => (c, i)).Where(p => p.c is { IsDocker: false, Change: PackagingChange.Champion }).Select(p => FormattableString.Invariant(
                    $"Target: {p.c.Name} under {Target} s: {(taken[p.i].Select(t => t.Wall).Median() < Target ? "met" : "missed")}.")),
                "Ratios are to `docker build` after the same change. Its CPU is the daemon's; Package's is the command's with all that it starts.",
                "`docker build` compresses nothing: that waits for its push. Package's layers are compressed, and its archive is written, too. The stage's own clock leaves out the base, which is brought before.",
                .. missing is null ? Array.Empty<string>() : [missing],
            ]);
    }

    private static IEnumerable<PackagingContender> Of(ImageClone clone, HostKind host)
    {
        var word = host.ToString().ToLowerInvariant();
        yield return new($"Package, {word} host: up to date", PackagingChange.None, false, async () =>
        {
            // The first run after a change remembers that it did nothing.
            await clone.PackAsync(Model, host);
            var usage = await clone.PackAsync(Model, host);
            return new(usage.Wall, usage.Cpu, double.NaN, clone.Packed(Model).Image.Unpacked());
        });
        yield return new($"Package, {word} host: another champion", PackagingChange.Champion, false, async () =>
        {
            await clone.PromoteAsync(Model);
            return await PackAsync(clone, host);
        });
        yield return new($"Package, {word} host: no layer there", PackagingChange.All, false, async () =>
        {
            clone.Forget();
            return await PackAsync(clone, host, "--force");
        });
    }

    private static IEnumerable<PackagingContender> Of(PlainImage plain)
    {
        var version = 1;
        yield return new("docker build: up to date", PackagingChange.None, true, () => BuildAsync(plain));
        yield return new("docker build: another champion", PackagingChange.Champion, true, async () =>
        {
            await plain.PromoteAsync(++version);
            return await BuildAsync(plain);
        });
        yield return new("docker build --no-cache", PackagingChange.All, true, () => BuildAsync(plain, "--no-cache"));
    }

    private static async Task<Packaging> PackAsync(ImageClone clone, HostKind host, params string[] options)
    {
        var usage = await clone.PackAsync(Model, host, options);
        var (image, seconds) = clone.Packed(Model);
        return new(usage.Wall, usage.Cpu, seconds, image.Unpacked());
    }

    private static async Task<Packaging> BuildAsync(PlainImage plain, params string[] options)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), plain.Cpu);
        var (_, bytes) = await plain.BuildAsync(options);
        return new(clock.Elapsed.TotalSeconds, plain.Cpu - cpu, double.NaN, bytes);
    }

    private static string[] Row(PackagingContender contender, IReadOnlyList<Packaging> taken, IReadOnlyList<Packaging>? docker) =>
    [
        contender.Name,
        Text(taken.Select(t => t.Wall).Median()),
        Text(taken.Min(t => t.Wall)),
        Text(taken.Max(t => t.Wall)),
        Text(taken.Select(t => t.Cpu).Median()),
        Text(taken.Select(t => t.Stage).Median()),
        Text(docker is null ? double.NaN : Packaging.Walls(taken).RatioTo(Packaging.Walls(docker))),
        Text(docker is null ? double.NaN : Packaging.Cpus(taken).RatioTo(Packaging.Cpus(docker))),
        FormattableString.Invariant($"{taken[^1].Bytes / 1e6:0.0}"),
    ];

    private static string Text(double value) => double.IsNaN(value) ? "" : FormattableString.Invariant($"{value:0.00}");
}
