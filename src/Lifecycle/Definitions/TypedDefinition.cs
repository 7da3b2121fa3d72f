using System.Runtime.CompilerServices;

namespace Levain.Definitions;

/// <summary>A definition over rows of one contract and one set of features.</summary>
/// <typeparam name="TRow">The contract: one record with attributes.</typeparam>
/// <typeparam name="TFeatures">Numbers, booleans and enumerations; each is one or more slots of the vector.</typeparam>
public abstract class TypedDefinition<TRow, TFeatures> : ModelDefinition
    where TRow : class
    where TFeatures : notnull
{
    /// <summary>How many earlier rows of the same entity the features may see.</summary>
    public virtual int Past => 0;

    /// <summary>How the hold-out is parted to look at each part for itself; a series is parted by the last row that is known.</summary>
    public virtual IReadOnlyList<Slice<TRow>> Slices => [];

    /// <summary>How many rows of the past an example needs at least; younger entities give no example.</summary>
    internal virtual int NeededPast => 0;

    /// <summary>How many rows after the described one the label stands.</summary>
    internal virtual int Lead => 0;

    /// <summary>Describes the last of the rows from itself and those before it.</summary>
    internal abstract TFeatures DescribeLast(ReadOnlySpan<TRow> rows);

    /// <summary>A part a category, named as the column.</summary>
    protected static Slice<TRow> EachOf<TValue>(
        Func<TRow, TValue> column, [CallerArgumentExpression(nameof(column))] string expression = "") =>
        Slice<TRow>.OfCategory(ColumnOf(expression), column);

    /// <summary>Parts of about equal size from the lowest numbers to the highest.</summary>
    protected static Slice<TRow> BinsOf(
        Func<TRow, double> column, int bins = 4, [CallerArgumentExpression(nameof(column))] string expression = "") =>
        Slice<TRow>.OfNumber(ColumnOf(expression), column, bins);

    /// <summary>Parts of so many months and days from the first row of the hold-out on; its name is <c>time</c>.</summary>
    protected static Slice<TRow> Every(int months = 0, int days = 0) => Slice<TRow>.OfTime(Window.Last(months, days));

    // "row => row.Channel" is about Channel.
    private static string ColumnOf(string expression) => expression[(expression.LastIndexOf('.') + 1)..].Trim(' ', ')', '(', '!');

    internal sealed override TResult Accept<TResult>(IDefinitionVisitor<TResult> visitor) => visitor.Visit(this);
}
