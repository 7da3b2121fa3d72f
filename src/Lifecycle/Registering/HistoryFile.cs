using Levain.Stages;

namespace Levain.Registering;

/// <summary>The lines of a model's history: read strictly, added to, never rewritten.</summary>
internal sealed class HistoryFile(Workspace workspace, string model)
{
    private string Place => workspace.Relative(workspace.History(model));

    /// <summary>The entries, the oldest first.</summary>
    /// <exception cref="LevainException">A line is broken.</exception>
    public IReadOnlyList<HistoryEntry> Read()
    {
        var path = workspace.History(model);
        if (!File.Exists(path)) return [];
        return
        [
            .. File.ReadAllLines(path).Select((line, i) => Json.Read<HistoryEntry>(
                line, FormattableString.Invariant($"{Place}, line {i + 1}"), $"Restore the file: git checkout -- {Place}")),
        ];
    }

    /// <summary>Adds a line behind those that are there, which stay byte for byte.</summary>
    public void Add(HistoryEntry entry)
    {
        var path = workspace.History(model);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var gap = text.Length == 0 || text.EndsWith('\n') ? "" : "\n";
        AtomicFile.Write(path, $"{text}{gap}{Json.WriteLine(entry)}\n");
    }
}
