using System.Reflection;
using Cake.Core;

namespace Cake.Frosting;

/// <summary>What the class of a task says of it.</summary>
internal sealed class TaskFacts(Type task, Type context)
{
    public string Name => NameOf(task);

    public string? Description => task.GetCustomAttribute<TaskDescriptionAttribute>()?.Description;

    public bool ContinuesOnError => task.IsDefined(typeof(ContinueOnErrorAttribute));

    public IEnumerable<string> Dependencies =>
        task.GetCustomAttributes<IsDependentOnAttribute>().Select(x => NameOfTask(x.Task, "dependency"));

    public IEnumerable<string> Dependees =>
        task.GetCustomAttributes<IsDependeeOfAttribute>().Select(x => NameOfTask(x.Task, "reverse dependency"));

    /// <summary>The context of the nearest generic base class.</summary>
    public Type WantedContext { get; } = Ancestors(task)
        .Where(type => type.IsConstructedGenericType)
        .Select(type => type.GenericTypeArguments[0])
        .FirstOrDefault(typeof(ICakeContext));

    public bool TakesContext => context.IsAssignableTo(WantedContext);

    public bool Overrides(string method, params Type[] before) =>
        task.GetMethod(method, [.. before, context]) is { } found &&
        found.GetBaseDefinition().DeclaringType != found.DeclaringType;

    private static string NameOf(Type type) => type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name;

    private static string NameOfTask(Type type, string role) => type.IsAssignableTo(typeof(IFrostingTask))
        ? NameOf(type)
        : throw new CakeException($"The {role} '{NameOf(type)}' is not a valid task.");

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            yield return ancestor;
    }
}
