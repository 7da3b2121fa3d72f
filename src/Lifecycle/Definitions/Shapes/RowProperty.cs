namespace Levain.Definitions.Shapes;

/// <summary>One column of a contract: its name, what its attributes say, and a way to its values.</summary>
/// <param name="name">The property's name.</param>
/// <param name="typeName">The property's type, for messages.</param>
/// <param name="attributes">The property's attributes.</param>
public abstract class RowProperty<TRow>(string name, string typeName, IReadOnlyList<Attribute> attributes)
    where TRow : class
{
    public string Name => name;

    internal string TypeName => typeName;

    /// <summary>The property can be null.</summary>
    internal abstract bool IsOptional { get; }

    internal bool Has<TAttribute>()
        where TAttribute : Attribute => Find<TAttribute>() is not null;

    internal TAttribute? Find<TAttribute>()
        where TAttribute : Attribute => attributes.OfType<TAttribute>().FirstOrDefault();

    internal IEnumerable<TAttribute> All<TAttribute>()
        where TAttribute : Attribute => attributes.OfType<TAttribute>();

    internal abstract TResult Accept<TResult>(IRowPropertyVisitor<TRow, TResult> visitor);
}
