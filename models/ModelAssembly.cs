using Levain.Datasets;

namespace Levain.Models;

/// <summary>All that stands under <c>models/</c>: a new folder is found without any registration.</summary>
public static class ModelAssembly
{
    public static IReadOnlyList<Type> Types => typeof(ModelAssembly).Assembly.GetTypes();

    /// <summary>The generators of datasets.</summary>
    public static IReadOnlyList<IDatasetGenerator> Generators() =>
    [
        .. Types
            .Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IDatasetGenerator)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (IDatasetGenerator)Activator.CreateInstance(t)!),
    ];
}
