using System.Reflection;

namespace Levain.Validating.Contracts;

/// <summary>The properties of a row type that are columns.</summary>
internal sealed class ContractProperties
{
    public ContractProperties(Type row)
    {
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
}
