using System.Reflection;
using System.Text;
using Cake.Frosting;

namespace Levain.Conventions;

/// <summary>Draws targets and what they depend on, read from the attributes.</summary>
internal static class TreeText
{
    public static string Of(Assembly assembly)
    {
        var tasks = assembly.GetExportedTypes().Where(t => t.IsAssignableTo(typeof(IFrostingTask)) && !t.IsAbstract);
        var text = new StringBuilder();
        foreach (var task in tasks.OrderBy(t => t.Name, StringComparer.Ordinal)) Draw(task, 0, text);
        return text.ToString();
    }

    private static void Draw(Type task, int depth, StringBuilder text)
    {
        text.Append(' ', 2 * depth).Append(task.GetCustomAttribute<TaskNameAttribute>()!.Name).Append('\n');
        foreach (var needed in task.GetCustomAttributes<IsDependentOnAttribute>()) Draw(needed.Task, depth + 1, text);
    }
}
