namespace Levain.Definitions.Contracts;

/// <summary>The column's name in the file, where it is not the property's in Pascal, camel or snake case.</summary>
public sealed class ColumnAttribute(string name) : ContractAttribute
{
    public string Name => name;
}
