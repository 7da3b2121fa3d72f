using System.Globalization;
using System.Text;
using Levain.Stages;

namespace Levain;

/// <summary>
/// Remembers a run in which every stage was up to date. While none of its files has changed since, by size and time
/// of change, the next run says the same without reading a record.
/// </summary>
public sealed class LastRun(Workspace workspace)
{
    /// <summary>Stands for the lines after the last stage.</summary>
    public const string End = "end";

    private readonly string path = Path.Combine(workspace.Artifacts, ".last");
    private ILookup<string, string>? lines;
    private bool isRead;

    /// <summary>This run has said again what the last one said.</summary>
    public bool HasSpoken { get; private set; }

    /// <summary>What the last run said of a stage, or of its end under <see cref="End"/>; null where it no longer holds.</summary>
    public IEnumerable<string>? Said(BuildContext context, string stage)
    {
        if (!isRead) lines = Read(context);
        isRead = true;
        if (lines?.Contains(stage) != true) return null;
        HasSpoken = true;
        return lines[stage];
    }

    /// <summary>Remembers what was said in a run that did nothing.</summary>
    /// <param name="context">What was asked for.</param>
    /// <param name="files">All that the run looked at; a file that is not there counts, too.</param>
    /// <param name="said">The lines, each with its stage.</param>
    public void Remember(BuildContext context, IEnumerable<string> files, IEnumerable<(string Stage, string Line)> said)
    {
        if (!MayRepeat(context)) return;
        var text = new StringBuilder(Identity(context)).Append('\n');
        foreach (var file in files.Distinct(StringComparer.Ordinal)) text.Append(Stat(file)).Append('\t').Append(file).Append('\n');
        text.Append('\n');
        foreach (var (stage, line) in said) text.Append(stage).Append('\t').Append(line.ReplaceLineEndings(" ")).Append('\n');
        AtomicFile.Write(path, text.ToString());
    }

    private ILookup<string, string>? Read(BuildContext context)
    {
        if (!MayRepeat(context) || !File.Exists(path)) return null;
        var all = File.ReadAllLines(path);
        var gap = Array.IndexOf(all, "");
        if (gap < 1 || all[0] != Identity(context)) return null;
        for (var i = 1; i < gap; i++)
        {
            var tab = all[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || all[i][..tab] != Stat(all[i][(tab + 1)..])) return null;
        }

        return all.Skip(gap + 1).Select(l => l.Split('\t', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1]);
    }

    // GitHub wants outputs and --explain wants reasons: these come from the records.
    private static bool MayRepeat(BuildContext context) =>
        !context.Explain && !context.Options.Force && !context.Options.Pin
        && Environment.GetEnvironmentVariable("GITHUB_ACTIONS") is null;

    private static string Stat(string file)
    {
        var info = new FileInfo(file);
        return info.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks}")
            : "absent";
    }

    // A copy of the checkout is another one: the files that its memory names are the first one's.
    // The code is named by the identity that the compiler gives to an assembly's content.
    private string Identity(BuildContext context) => string.Join(
        ' ',
        workspace.Root, context.Target, context.ModelNames ?? "all", context.Options.AsOf?.ToString("O", CultureInfo.InvariantCulture) ?? "newest",
        context.Options.From?.ToString() ?? "first", context.Options.To?.ToString() ?? "last", string.Join(',', context.Options.Policies ?? []), context.Options.Control,
        Environment.Version, typeof(LastRun).Module.ModuleVersionId, typeof(IStage).Module.ModuleVersionId,
        typeof(Models.ModelAssembly).Module.ModuleVersionId);
}
