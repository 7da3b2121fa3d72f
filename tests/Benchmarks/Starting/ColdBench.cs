using System.Text.RegularExpressions;

namespace Levain.Benchmarks.Starting;

/// <summary>How long a new clone takes to its champions.</summary>
internal sealed partial class ColdBench : IBench
{
    private const int RunCount = 3;
    private const double Target = 90;

    public string Name => "Cold";

    public string Summary =>
        "`git clone`, then `./build.sh --target=Retrain` to all champions: compiling, generating the data, training, judging. "
        + "NuGet's packages are on the machine; no compiler server of an earlier build helps.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var runs = (await Rounds.RunAsync(Name, RunCount, ["cold"], f => RunAsync(site, f)))[0];
        var median = runs.Select(r => r.Wall).Median();
        return new BenchResult(
            ["run", "wall, s", "CPU, s", "compiling, s", "stages, s"],
            [.. runs.Select((r, i) => Row(FormattableString.Invariant($"{i + 1}"), r)), ["median", Text(median), Text(runs.Select(r => r.Cpu).Median()), "", ""]],
            [
                $"Target: under {Text(Target)} s: {(median < Target ? "met" : "missed")}.",
                .. runs.Take(1).Select(r => $"The first run: {StagesOf(r.Output).Value}"),
                .. await Clone.LeavesOutAsync(site.Workspace) is { } note ? [note] : Array.Empty<string>(),
            ]);
    }

    private static async Task<Usage> RunAsync(BenchSite site, string name)
    {
        var clone = await Clone.MakeAsync(site.Workspace, site.Folder(name));
        return await clone.RunAsync("--target=Retrain");
    }

    private static string[] Row(string name, Usage run) =>
        [name, Text(run.Wall), Text(run.Cpu), Compiling().Match(run.Output).Groups[1].Value, StagesOf(run.Output).Groups[1].Value];

    private static Match StagesOf(string output) => InAll().Match(output);

    private static string Text(double value) => FormattableString.Invariant($"{value:0.0}");

    [GeneratedRegex(@"Compiling the build program \.\.\. ([0-9.]+) s")]
    private static partial Regex Compiling();

    [GeneratedRegex(@"^.*in all ([0-9.]+) s\.", RegexOptions.Multiline)]
    private static partial Regex InAll();
}
