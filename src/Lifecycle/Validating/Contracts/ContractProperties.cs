using System.Reflection;

namespace Levain.Validating.Contracts;

/// <summary>The properties of a row type that are columns.</summary>
internal sealed class ContractProperties
{
    private readonly Type row;

    public ContractProperties(Type row)
    {
        this.row = row;
        All =
        [
            .. row.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.CanRead && p.SetMethod is not null)
                .OrderBy(p => p.MetadataToken),
        ];
        if (All.Count == 0)
            throw new LevainException($"The contract {row.Name} has no properties. Give it one 'get; init;' property a column.");
        if (row.GetConstructor(Type.EmptyTypes) is null)
            throw new LevainException(
                $"The contract {row.Name} needs a constructor without parameters. Write its columns as 'required' properties.");
    }

    /// <summary>The columns in the order of declaration.</summary>
    public IReadOnlyList<PropertyInfo> All { get; }

    /// <summary>The one property with a role, or null.</summary>
    /// <exception cref="LevainException">Two properties claim the role.</exception>
    public PropertyInfo? Single<TRole>()
        where TRole : Attribute
    {
        var claims = All.Where(p => p.IsDefined(typeof(TRole))).ToList();
        if (claims.Count < 2) return claims.Count == 0 ? null : claims[0];
        var role = typeof(TRole).Name.Replace("Attribute", "", StringComparison.Ordinal);
        throw new LevainException(
            $"The contract {row.Name} has [{role}] on {string.Join(" and ", claims.Select(p => p.Name))}. Only one column can be that: "
            + "take it off the others.");
    }
}
