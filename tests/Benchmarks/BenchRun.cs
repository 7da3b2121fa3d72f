using System.Diagnostics;
using Levain.Stages;

namespace Levain.Benchmarks;

/// <summary>Runs the chosen benches, prints their tables and keeps them under <c>artifacts/bench/</c>.</summary>
internal sealed class BenchRun(IReadOnlyList<IBench> benches)
{
    private const string Option = "--filter=";

    /// <summary>Runs what a command line asks for; gives the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var wrong = args.FirstOrDefault(a => !a.StartsWith(Option, StringComparison.Ordinal));
        var filter = args.LastOrDefault(a => a.StartsWith(Option, StringComparison.Ordinal))?[Option.Length..] ?? "";
        var chosen = benches.Where(b => b.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        if (wrong is not null || chosen.Count == 0)
        {
            await Console.Error.WriteLineAsync(
                (wrong is null ? $"No bench has '{filter}' in its name." : $"Unknown argument '{wrong}': write {Option}NAME.")
                + $" The benches are: {string.Join(", ", benches.Select(b => b.Name))}.");
            return 1;
        }

        using var site = new BenchSite(new Workspace(Root()));
        foreach (var bench in chosen) await RunAsync(bench, site);
        return 0;
    }

    private static async Task RunAsync(IBench bench, BenchSite site)
    {
        var (clock, load) = (Stopwatch.StartNew(), Machine.Load);
        var result = await bench.RunAsync(site);
        string[] lines =
        [
            $"## {bench.Name}", "", bench.Summary, "", Machine.Line, "",
            .. MarkdownTable.Lines(result.Headings, result.Rows), "",
            .. result.Notes.Select(n => $"- {n}"),
            $"- {Circumstances(clock.Elapsed, load)}", "",
        ];
        var text = string.Join('\n', lines);
        AtomicFile.Write(Path.Combine(site.Workspace.Artifacts, "bench", bench.Name.ToLowerInvariant() + ".md"), text);
        await Console.Out.WriteLineAsync(text);
    }

    private static string Circumstances(TimeSpan taken, double? load)
    {
        var text = FormattableString.Invariant($"The bench took {taken.TotalSeconds:0} s.");
        if (load is null) return text;
        text += FormattableString.Invariant($" Load of the machine when it began: {load:0.0}, on {Environment.ProcessorCount} cores.");
        return load < Environment.ProcessorCount / 2.0 ? text : text + " Others worked beside it: measure again on a quiet machine.";
    }

    // The script names the checkout; without it the nearest folder above that holds the script.
    private static string Root()
    {
        var folder = Environment.GetEnvironmentVariable("LEVAIN_ROOT");
        for (folder ??= Environment.CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "build.sh")))
                return folder;
        throw new LevainException("The benchmarks found no checkout here. Run them by ./build.sh --target=Bench.");
    }
}
