using System.Reflection;
using Levain.Definitions.Shapes;

namespace Levain.Validating.Contracts;

/// <summary>The shape of a contract as reflection tells it: what the lifecycle works with, and the judge of generated ones.</summary>
internal sealed class ReflectedShape<TRow> : RowShape<TRow>
    where TRow : class
{
    private readonly ContractProperties properties = new(typeof(TRow));

    private ReflectedShape()
    {
        Properties = [.. properties.All.Select(Make)];
        Predicates = [.. ReflectedPredicates<TRow>.All()];
    }

    public override IReadOnlyList<RowProperty<TRow>> Properties { get; }

    public override IReadOnlyList<RowPredicate<TRow>> Predicates { get; }

    public override IReadOnlyList<Attribute> Attributes { get; } = [.. typeof(TRow).GetCustomAttributes()];

    /// <exception cref="LevainException">The record does not make a contract.</exception>
    public static ReflectedShape<TRow> Read() => new();

    public override TRow New() => Activator.CreateInstance<TRow>();

    private static RowProperty<TRow> Make(PropertyInfo property)
    {
        var value = Nullable.GetUnderlyingType(property.PropertyType);
        var type = value ?? property.PropertyType;
        Attribute[] attributes = [.. property.GetCustomAttributes()];
        if (type == typeof(string))
            return new RowText<TRow>(
                property.Name, Accessors.Getter<TRow, string?>(property), Accessors.Setter<TRow, string?>(property), attributes);
        if (!type.IsValueType)
            throw ColumnFactory.Unfit(typeof(TRow).Name, property.Name, property.PropertyType.Name);
        var make = typeof(ReflectedShape<TRow>)
            .GetMethod(type.IsEnum ? nameof(MakeCategory) : nameof(MakeValue), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type);
        return (RowProperty<TRow>)make.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [property, value is not null, attributes], null)!;
    }

    private static RowValue<TRow, TValue> MakeValue<TValue>(PropertyInfo property, bool isOptional, Attribute[] attributes)
        where TValue : struct
    {
        var (get, set) = Access<TValue>(property, isOptional);
        return new(property.Name, get, set, isOptional, attributes);
    }

    private static RowCategory<TRow, TEnum> MakeCategory<TEnum>(PropertyInfo property, bool isOptional, Attribute[] attributes)
        where TEnum : struct, Enum
    {
        var (get, set) = Access<TEnum>(property, isOptional);
        return new(property.Name, get, set, isOptional, attributes);
    }

    private static (Func<TRow, TValue?> Get, Action<TRow, TValue?> Set) Access<TValue>(PropertyInfo property, bool isOptional)
        where TValue : struct
    {
        if (isOptional) return (Accessors.Getter<TRow, TValue?>(property), Accessors.Setter<TRow, TValue?>(property));
        var (get, set) = (Accessors.Getter<TRow, TValue>(property), Accessors.Setter<TRow, TValue>(property));
        return (row => get(row), (row, value) => set(row, value.GetValueOrDefault()));
    }
}
