using System.Reflection;
using System.Text.RegularExpressions;
using Levain.Definitions.Policies;

namespace Levain.Definitions;

/// <summary>The definitions of a checkout, by name.</summary>
public sealed partial class ModelCatalog
{
    // Properties are code, too: one that throws is found here, not in the middle of a run.
    private static readonly (string Name, Func<ModelDefinition, object?> Read)[] Properties =
    [
        (nameof(ModelDefinition.Name), m => m.Name),
        (nameof(ModelDefinition.Dataset), m => m.Dataset),
        (nameof(ModelDefinition.Training), m => m.Training),
        (nameof(ModelDefinition.HoldOut), m => m.HoldOut),
        (nameof(ModelDefinition.MainMetric), m => m.MainMetric),
        (nameof(BinaryClassification<,>.Decides), m => m.Decision),
        (nameof(ModelDefinition.Gate), m => m.Gate),
        (nameof(ModelDefinition.Watching), m => m.Watching),
        (nameof(ModelDefinition.Retraining), m => m.Retraining),
    ];

    private ModelCatalog(IReadOnlyList<ModelDefinition> models) => Models = models;

    /// <summary>All definitions in the order of their names.</summary>
    public IReadOnlyList<ModelDefinition> Models { get; }

    /// <summary>Finds every definition among types: no registration is needed.</summary>
    /// <exception cref="LevainException">A definition throws or contradicts itself, or a name is no name or stands twice.</exception>
    public static ModelCatalog From(IEnumerable<Type> types)
    {
        var models = types
            .Where(t => t is { IsAbstract: false, ContainsGenericParameters: false } && t.IsSubclassOf(typeof(ModelDefinition)))
            .Select(Make)
            .Select(Readable)
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var model in models) CheckName(model);
        foreach (var model in models) CheckPolicy(model);
        foreach (var twins in models.GroupBy(m => m.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            throw new LevainException(
                $"Two definitions have the name '{twins.Key}': {string.Join(" and ", twins.Select(m => m.GetType().FullName))}. "
                + "Give one of them another name.");
        return new ModelCatalog(models);
    }

    private static ModelDefinition Make(Type type)
    {
        try
        {
            return (ModelDefinition)Activator.CreateInstance(type)!;
        }
        catch (MissingMethodException missing)
        {
            throw new LevainException(
                $"The definition {type.FullName} has no public constructor without parameters. Give it one.", missing);
        }
        catch (TargetInvocationException thrown)
        {
            throw new LevainException(
                $"The definition {type.FullName} cannot be made: its constructor throws "
                + $"{thrown.InnerException?.GetType().Name}: {thrown.InnerException?.Message} Mend the constructor.",
                thrown);
        }
    }

    private static ModelDefinition Readable(ModelDefinition model)
    {
        foreach (var (name, read) in Properties)
            try
            {
                read(model);
            }
            catch (Exception thrown)
            {
                throw new LevainException(
                    $"The definition {model.GetType().FullName} cannot be read: its {name} throws "
                    + $"{thrown.GetType().Name}: {thrown.Message} Mend it.", thrown);
            }

        return model;
    }

    private static void CheckName(ModelDefinition model)
    {
        if (!NamePattern().IsMatch(model.Name ?? ""))
            throw new LevainException(
                $"The definition {model.GetType().FullName} has the name '{model.Name}'. A name is a folder, a tag and part "
                + "of an image's name: up to 40 lower-case letters, digits and hyphens, a letter first.");
    }

    private static void CheckPolicy(ModelDefinition model)
    {
        if (PolicyFaults.Of(model) is [_, ..] faults)
            throw new LevainException(
                $"The definition {model.GetType().FullName} contradicts itself in how it is watched and trained again: "
                + $"{string.Join("; ", faults)}. Mend {nameof(ModelDefinition.Watching)} or {nameof(ModelDefinition.Retraining)}.");
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
