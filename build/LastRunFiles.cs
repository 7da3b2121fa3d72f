using Levain.Datasets;
using Levain.Definitions;
using Levain.Stages;

namespace Levain;

/// <summary>Lists the files that the result of a run rests on.</summary>
public sealed class LastRunFiles(Workspace workspace, RecordBook records)
{
    public IEnumerable<string> Of(ModelDefinition model)
    {
        yield return workspace.DatasetManifest(model.Dataset);
        yield return workspace.Champion(model.Name);
        yield return workspace.History(model.Name);
        yield return workspace.Card(model.Name);
        yield return workspace.ChampionProfile(model.Name);
        yield return workspace.MonitoringReference(model.Name);
        foreach (var folder in new[] { workspace.CardFolder(model.Name), workspace.Model(model.Name), workspace.Accepted(model.Name) }.Where(Directory.Exists))
            foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal)) yield return file;
        var snapshot = records.Get<Snapshot>(model.Name, FetchStage.StageName).Facts;
        foreach (var file in snapshot.Files) yield return Path.Combine(workspace.Root, snapshot.Folder, file.Name);
    }
}
