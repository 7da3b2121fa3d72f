using System.Reflection;
using Cake.Frosting;

namespace Levain.CommandLine;

/// <summary>A target as its class names and describes it.</summary>
internal sealed record Target(string Name, string Description)
{
    /// <summary>The targets that the host will find in an assembly, in the order of their names, Default first.</summary>
    public static IReadOnlyList<Target> In(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFrostingTask)))
            .Select(Of)
            .OrderBy(target => target.Name != "Default")
            .ThenBy(target => target.Name, StringComparer.Ordinal),
    ];

    /// <summary>A name as the target's class writes it: the engine does not mind the case, and comparisons do.</summary>
    public static string Spelt(string name) =>
        In(typeof(Target).Assembly).FirstOrDefault(target => target.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name ?? name;

    private static Target Of(Type task) => new(
        task.GetCustomAttribute<TaskNameAttribute>()?.Name ?? task.Name,
        task.GetCustomAttribute<TaskDescriptionAttribute>()?.Description ?? "");
}
