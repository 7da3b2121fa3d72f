using System.Reflection;
using Levain.Definitions.Contracts;
using Levain.Definitions.Shapes;

namespace Levain.Validating.Contracts;

/// <summary>The predicates of a contract, found by their attribute.</summary>
internal static class ReflectedPredicates<TRow>
    where TRow : class
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>In the order of declaration.</summary>
    /// <exception cref="LevainException">A member with [Rule] is no predicate.</exception>
    public static IEnumerable<RowPredicate<TRow>> All() => typeof(TRow).GetMembers(Own)
        .Where(m => m.IsDefined(typeof(RuleAttribute))).OrderBy(m => m.MetadataToken)
        .Select(m => new RowPredicate<TRow>(m.Name, m.GetCustomAttribute<RuleAttribute>()!, Predicate(m)));

    private static Func<TRow, bool> Predicate(MemberInfo member)
    {
        var method = member is PropertyInfo property ? property.GetMethod : member as MethodInfo;
        if (method is null || method.ReturnType != typeof(bool) || method.GetParameters().Length > 0)
            throw new LevainException(
                $"{typeof(TRow).Name}.{member.Name} has [Rule], but is no predicate. Make it a bool property, or a method without parameters that gives a bool.");
        return method.CreateDelegate<Func<TRow, bool>>();
    }
}
