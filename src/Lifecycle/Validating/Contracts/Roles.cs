using Levain.Definitions.Contracts;
using Levain.Definitions.Shapes;

namespace Levain.Validating.Contracts;

/// <summary>Who of a contract's columns is what.</summary>
internal static class Roles
{
    /// <summary>What a column is.</summary>
    public static ColumnRole Of<TRow>(RowProperty<TRow> property)
        where TRow : class
    {
        var role = ColumnRole.None;
        if (property.Has<KeyAttribute>()) role |= ColumnRole.Key;
        if (property.Has<EventTimeAttribute>()) role |= ColumnRole.EventTime;
        if (property.Has<EntityAttribute>()) role |= ColumnRole.Entity;
        if (property.Has<LabelAttribute>()) role |= ColumnRole.Label;
        if (property.Has<LabelKnownAttribute>()) role |= ColumnRole.LabelKnown;
        return role;
    }

    /// <summary>The one property with a role, or null.</summary>
    /// <exception cref="LevainException">Two properties claim the role.</exception>
    public static RowProperty<TRow>? Single<TRow, TRole>(RowShape<TRow> shape)
        where TRow : class
        where TRole : Attribute
    {
        var claims = shape.Properties.Where(p => p.Has<TRole>()).ToList();
        if (claims.Count < 2) return claims.Count == 0 ? null : claims[0];
        var role = typeof(TRole).Name.Replace("Attribute", "", StringComparison.Ordinal);
        throw new LevainException(
            $"The contract {typeof(TRow).Name} has [{role}] on {string.Join(" and ", claims.Select(p => p.Name))}. Only one column can be that: "
            + "take it off the others.");
    }

    /// <summary>The complaint that a property's type does not fit its role.</summary>
    public static LevainException Unfit<TRow>(RowProperty<TRow> property, string role, string fit)
        where TRow : class => new(
        $"{typeof(TRow).Name}.{property.Name} is {property.TypeName}; {role} must be {fit}. Change its type.");
}
