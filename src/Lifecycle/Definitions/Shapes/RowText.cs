namespace Levain.Definitions.Shapes;

/// <summary>A column of text.</summary>
/// <param name="name">The property's name.</param>
/// <param name="get">Reads a row's text; null where it is missing.</param>
/// <param name="set">Gives a row its text.</param>
/// <param name="attributes">The property's attributes.</param>
public sealed class RowText<TRow>(
    string name, Func<TRow, string?> get, Action<TRow, string?> set, params IReadOnlyList<Attribute> attributes)
    : RowProperty<TRow>(name, nameof(String), attributes)
    where TRow : class
{
    public Func<TRow, string?> Get => get;

    public Action<TRow, string?> Set => set;

    internal override bool IsOptional => true;

    internal override TResult Accept<TResult>(IRowPropertyVisitor<TRow, TResult> visitor) => visitor.VisitText(this);
}
