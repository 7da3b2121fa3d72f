using Levain.Stages;

namespace Levain.Registering;

/// <summary>What people and later stages read of a champion beside its pointer: the card with its pictures, the profile of its rows, what served rows are compared with.</summary>
internal sealed class ChampionPapers(Workspace workspace)
{
    /// <summary>Whether the card that lies beside the pointer is this champion's and has all its pictures.</summary>
    public bool HasCard(Champion champion) =>
        Names(workspace.Card(champion.Model), champion) && new ChampionCard(workspace).IsThere(champion.Model);

    /// <summary>Keeps a champion's papers in the store; the pointer comes last and says that they are whole.</summary>
    public void Keep(Champion champion)
    {
        if (!HasCard(champion)) return;
        var store = workspace.ChampionPapers(champion.Digest);
        var pointer = Path.Combine(store, Path.GetFileName(workspace.Champion(champion.Model)));
        if (File.Exists(pointer)) Disk.Guard(pointer, () => File.Delete(pointer));
        foreach (var path in Beside(champion.Model).Where(p => File.Exists(p) && (!IsNamed(p, champion) || Names(p, champion))))
            AtomicFile.Copy(path, Path.Combine(store, Path.GetRelativePath(workspace.Definition(champion.Model), path)));
        AtomicFile.Write(pointer, Json.Write(champion));
    }

    /// <summary>Whether the store holds this version's papers.</summary>
    public bool AreKept(Champion champion)
    {
        var pointer = Path.Combine(workspace.ChampionPapers(champion.Digest), Path.GetFileName(workspace.Champion(champion.Model)));
        return File.Exists(pointer) && File.ReadAllText(pointer) == Json.Write(champion);
    }

    /// <summary>Puts the kept papers beside the pointer; papers of another champion, for which none are kept, go.</summary>
    public void PutBack(Champion champion)
    {
        var store = workspace.ChampionPapers(champion.Digest);
        foreach (var path in Beside(champion.Model).Where(p => !File.Exists(Kept(p)) && !IsOwn(p)).ToList()) Disk.Guard(path, () => File.Delete(path));

        // What a killed run left under a temporary name is no paper.
        foreach (var kept in Directory.GetFiles(store, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".new", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(workspace.Definition(champion.Model), Path.GetRelativePath(store, kept));
            if (path != workspace.Champion(champion.Model)) AtomicFile.Copy(kept, path);
        }

        bool IsOwn(string path) => IsNamed(path, champion) && Names(path, champion);

        string Kept(string path) => Path.Combine(store, Path.GetRelativePath(workspace.Definition(champion.Model), path));
    }

    /// <summary>Writes the little that a line of history knows, where no card is kept.</summary>
    public void WriteShort(HistoryEntry promotion, Champion champion)
    {
        foreach (var path in Beside(champion.Model).Where(File.Exists).ToList()) Disk.Guard(path, () => File.Delete(path));
        AtomicFile.Write(workspace.Card(champion.Model), ShortCard.Write(promotion, champion));
    }

    private IEnumerable<string> Beside(string model)
    {
        yield return workspace.Card(model);
        yield return workspace.ChampionProfile(model);
        yield return workspace.MonitoringReference(model);
        if (!Directory.Exists(workspace.CardFolder(model))) yield break;
        foreach (var picture in Directory.GetFiles(workspace.CardFolder(model), "*", SearchOption.AllDirectories)) yield return picture;
    }

    // A file that says itself whose it is.
    private bool IsNamed(string path, Champion champion) =>
        path == workspace.ChampionProfile(champion.Model) || path == workspace.MonitoringReference(champion.Model);

    private static bool Names(string path, Champion champion) =>
        File.Exists(path) && File.ReadAllText(path).Contains(champion.Digest, StringComparison.Ordinal);
}
