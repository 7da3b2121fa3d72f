using System.Reflection;

namespace Levain.Validating.Contracts;

/// <summary>Reads and writes properties without the cost of reflection.</summary>
internal static class Accessors
{
    public static Func<TRow, TValue> Getter<TRow, TValue>(PropertyInfo property) =>
        property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();

    /// <summary>Sets a property, an init-only one too: the row is being made.</summary>
    public static Action<TRow, TValue> Setter<TRow, TValue>(PropertyInfo property) =>
        property.SetMethod!.CreateDelegate<Action<TRow, TValue>>();
}
