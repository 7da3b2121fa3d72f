using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Levain.Conventions.Workflows;

/// <summary>What holds for every workflow here: the build does the work, a token may little, nothing moves under our feet.</summary>
internal static partial class WorkflowRules
{
    /// <returns>One sentence for each fault; none where all is well.</returns>
    public static IReadOnlyList<string> Faults(IReadOnlyDictionary<string, string> files)
    {
        var workflows = files.Select(f => Workflow.Parse(f.Key, f.Value)).ToList();
        return
        [
            .. files.SelectMany(f => Pins(f.Key, f.Value)),
            .. Doubled(files),
            .. files.SelectMany(f => Strangers(f.Key, f.Value)),
            .. workflows.SelectMany(Top),
            .. workflows.SelectMany(w => w.Jobs.SelectMany(j => OfJob(w, j))),
            .. Groups(workflows),
        ];
    }

    private static IReadOnlyList<(string Action, string Commit, string Release)> Actions(string text) =>
        [.. Pinned().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value))];

    private static IEnumerable<string> Pins(string file, string text) => text.Split('\n')
        .Where(l => Uses().IsMatch(l) && !Pinned().IsMatch(l) && l.Trim() != $"uses: ./.github/workflows/{WorkflowFiles.Called}")
        .Select(l => $"{file}: no commit with its release: {l.Trim()}");

    // actions/cache/save belongs to actions/cache.
    private static IEnumerable<string> Doubled(IReadOnlyDictionary<string, string> files) => files.Values.SelectMany(Actions)
        .GroupBy(a => string.Join('/', a.Action.Split('/').Take(2)))
        .Where(g => g.Select(a => (a.Commit, a.Release)).Distinct().Count() > 1)
        .Select(g => $"{g.Key}: several commits");

    private static IEnumerable<string> Strangers(string file, string text) => Secret().Matches(text)
        .Where(m => m.Groups[1].Value is not ("log-connection" or "LEVAIN_LOG_CONNECTION"))
        .Select(m => $"{file}: another secret: {m.Value}");

    private static IEnumerable<string> Top(Workflow workflow)
    {
        var permissions = workflow.Root.At("permissions")?.Line();
        if (workflow.IsCalled ? permissions is not null : permissions is not ("" or "contents: read"))
            yield return $"{workflow.Name}: permissions at the top: {permissions ?? "none"}";
        if (workflow.Root.At("on") is YamlMappingNode on && (on.At("pull_request_target") ?? on.At("workflow_run")) is not null)
            yield return $"{workflow.Name}: a stranger's code would run with our token";
    }

    private static IEnumerable<string> OfJob(Workflow workflow, Job job)
    {
        var place = $"{workflow.Name}, {job.Id}";
        if (!workflow.IsCalled && job.Node.At("permissions") is not YamlMappingNode) yield return $"{place}: no permissions of its own";
        if (job.Uses is null && job.Node.At("timeout-minutes") is null) yield return $"{place}: no time limit";
        if (job.Uses is null && Lines(job).Count != 1) yield return $"{place}: {Lines(job).Count} lines of shell";
        else if (Lines(job).Any(l => !BuildLine().IsMatch(l))) yield return $"{place}: no build line";
        if (job.Shells.Any(s => s.At("run")!.ToString().Contains("${{", StringComparison.Ordinal))) yield return $"{place}: a value becomes shell";
    }

    private static List<string> Lines(Job job) =>
    [
        .. job.Shells.SelectMany(s => s.At("run")!.ToString().Split('\n'))
            .Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#')),
    ];

    private static IEnumerable<string> Groups(IReadOnlyList<Workflow> workflows)
    {
        foreach (var (workflow, job) in workflows.SelectMany(w => w.Jobs.Select(j => (w, j))).Where(x => x.j.With.GetValueOrDefault("target") is "CT" or "Retrain"))
        {
            if (workflow.Jobs.All(j => j.With.GetValueOrDefault("target") != "Models")) continue;
            if (job.Node.Texts("concurrency").GetValueOrDefault("group") != "retrain-${{ matrix.model }}")
                yield return $"{workflow.Name}, {job.Id}: two trainings of a model may meet";
            if (job.Node.Texts("concurrency").GetValueOrDefault("cancel-in-progress") != "false")
                yield return $"{workflow.Name}, {job.Id}: a training may be cut off";
        }
    }

    [GeneratedRegex(@"^\s*(- )?uses:", RegexOptions.CultureInvariant)]
    private static partial Regex Uses();

    [GeneratedRegex(@"uses: ([\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"secrets\.([\w-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Secret();

    [GeneratedRegex(@"^\./build\.(sh|ps1) ""?--target=", RegexOptions.CultureInvariant)]
    private static partial Regex BuildLine();
}
