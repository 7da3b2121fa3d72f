using System.Globalization;
using Cake.Common.Build;
using Cake.Core.Diagnostics;
using Levain.Definitions;
using Levain.Delivery.Releases;
using Levain.Registering;
using Levain.Stages;
using Newtonsoft.Json;

namespace Levain.Output;

/// <summary>Prints the chosen models with their champions, and hands their names to the jobs that follow.</summary>
public sealed class ModelReport(Registry registry, ICakeLog log)
{
    /// <summary>The output that a workflow makes its matrix from, a JSON array of names.</summary>
    public const string Output = "models";

    private static readonly string[] Headings = ["model", "kind", "dataset", "version", "digest", "as of"];

    internal void Tell(BuildContext context, ReleaseTag? tag)
    {
        var models = context.ModelNames is null && tag is not null ? [OfTag(context.Models, tag)] : context.Models;
        foreach (var line in TextTable.Lines(Headings, [.. models.Select(Cells)])) log.Information("{0}", line);
        var actions = context.GitHubActions();
        if (actions.IsRunningOnGitHubActions) actions.Commands.SetOutputParameter(Output, JsonConvert.SerializeObject(models.Select(m => m.Name)));
    }

    /// <summary>The model of a tag whose champion has the version that the tag says.</summary>
    /// <exception cref="LevainException">There is no such model, or the checkout holds another version of it.</exception>
    private ModelDefinition OfTag(IReadOnlyList<ModelDefinition> models, ReleaseTag tag)
    {
        var named = models.FirstOrDefault(m => m.Name == tag.Model) ?? throw new LevainException(
            $"The tag {tag} names no model of this checkout: {string.Join(", ", models.Select(m => m.Name))}. Delete it, and tag as MODEL/vVERSION.");
        var version = registry.Champion(named.Name)?.Version;
        return version == tag.Version ? named : throw new LevainException(string.Create(
            CultureInfo.InvariantCulture,
            $"The tag {tag} stands at a commit where {(version is null ? $"{named.Name} has no champion" : $"the champion of {named.Name} is version {version}")}. Move it to the commit that promoted version {tag.Version}: --target=History shows it."));
    }

    private string[] Cells(ModelDefinition model) => registry.Champion(model.Name) is { } champion
        ?
        [
            model.Name, model.Kind.ToString(), model.Dataset, champion.Version.ToString(CultureInfo.InvariantCulture),
            Digest.Brief(champion.Digest), champion.Recipe.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ]
        : [model.Name, model.Kind.ToString(), model.Dataset, "none", "", ""];
}
