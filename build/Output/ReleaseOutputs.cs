using System.Globalization;
using Cake.Common.Build.GitHubActions.Commands;
using Levain.Delivery.Images;
using Levain.Delivery.Releases;
using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Publishing;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Tells a job that follows which versions are public, whether this run released them or an earlier one.</summary>
public sealed class ReleaseOutputs(Workspace workspace, RunSummary summary, Registry registry, GitHubConnections connections, DeliveryOptions delivery)
{
    /// <summary>The release's own task has ended well: neither was the run stopped before it nor only listed.</summary>
    public bool IsReached { get; set; }

    public void Write(BuildContext context, GitHubActionsCommands commands)
    {
        if (!IsReached || !delivery.Push || summary.Failures.Count > 0) return;
        var released = context.Models.Select(m => registry.Champion(m.Name)).OfType<Champion>().ToList();
        foreach (var champion in released)
        {
            Tell(commands, champion, "-" + champion.Model);
            if (released.Count == 1) Tell(commands, champion, "");
        }
    }

    /// <summary>The notes of what was released in this run.</summary>
    public string Markdown() => string.Concat(summary.Released.Select(
        model => '\n' + File.ReadAllText(Path.Combine(workspace.Model(model), ReleaseStage.NotesFile))));

    private void Tell(GitHubActionsCommands commands, Champion champion, string suffix)
    {
        var settings = connections.Settings;
        commands.SetOutputParameter("version" + suffix, champion.Version.ToString(CultureInfo.InvariantCulture));
        commands.SetOutputParameter("digest" + suffix, Digest.Brief(champion.Digest));
        commands.SetOutputParameter("release" + suffix, $"{settings.Pages}{settings.Repository}/releases/tag/{new ReleaseTag(champion.Model, champion.Version)}");
    }
}
