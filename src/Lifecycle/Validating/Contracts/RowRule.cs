using System.Reflection;
using Levain.Definitions.Contracts;

namespace Levain.Validating.Contracts;

/// <summary>A rule across the columns of a row.</summary>
/// <param name="Rule">What it is called.</param>
/// <param name="Holds">The predicate.</param>
internal sealed record RowRule<TRow>(Rule Rule, Func<TRow, bool> Holds)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Finds the predicates that a contract names, in the order of declaration.</summary>
    /// <exception cref="LevainException">A member with [Rule] is no predicate.</exception>
    public static IReadOnlyList<RowRule<TRow>> In(RuleList rules) =>
    [
        .. typeof(TRow).GetMembers(Own).Where(m => m.IsDefined(typeof(RuleAttribute))).OrderBy(m => m.MetadataToken).Select(member =>
        {
            var asked = member.GetCustomAttribute<RuleAttribute>()!;
            return new RowRule<TRow>(rules.Add(ViolationCode.RuleBroken, member.Name, asked.Sentence, asked), Predicate(member));
        }),
    ];

    private static Func<TRow, bool> Predicate(MemberInfo member)
    {
        var method = member is PropertyInfo property ? property.GetMethod : member as MethodInfo;
        if (method is null || method.ReturnType != typeof(bool) || method.GetParameters().Length > 0)
            throw new LevainException(
                $"{typeof(TRow).Name}.{member.Name} has [Rule], but is no predicate. Make it a bool property, or a method without parameters that gives a bool.");
        return method.CreateDelegate<Func<TRow, bool>>();
    }
}
