using Levain.Definitions;
using Levain.Validating.Contracts;

namespace Levain.Training;

/// <summary>Reads the label of a row as it was known at a moment.</summary>
internal sealed class LabelReader<TRow>
    where TRow : class
{
    private readonly Func<TRow, float> label;
    private readonly Func<TRow, DateTime?>? known;

    private LabelReader(Func<TRow, float> label, Func<TRow, DateTime?>? known, IReadOnlyList<string> classes) =>
        (this.label, this.known, Classes) = (label, known, classes);

    public IReadOnlyList<string> Classes { get; }

    /// <summary>Finds where a definition's label stands.</summary>
    /// <exception cref="LevainException">The contract names no label, or one that does not fit the kind of model.</exception>
    public static LabelReader<TRow> For<TFeatures>(TypedDefinition<TRow, TFeatures> definition, Contract<TRow> contract)
        where TFeatures : notnull
    {
        if (definition is SeriesRegression<TRow, TFeatures> series) return new LabelReader<TRow>(series.Target, null, []);
        if (contract.Label is null)
            throw new LevainException(
                $"The contract {typeof(TRow).Name} of {definition.Name} names no label. Put [Label] on the column to learn.");
        if ((definition.Kind == ModelKind.Multiclass) != (contract.Classes.Count > 0))
            throw new LevainException(
                $"The label of {typeof(TRow).Name} {(contract.Classes.Count > 0 ? "is" : "is not")} an enumeration, "
                + $"{definition.GetType().Name} is a {definition.Kind} model. Make them agree.");
        return new LabelReader<TRow>(contract.Label, contract.LabelKnown, contract.Classes);
    }

    /// <summary>When the label became known: the beginning of time where it always is, the end where it never was.</summary>
    public DateTime KnownAt(TRow row) => known is null ? DateTime.MinValue : known(row) ?? DateTime.MaxValue;

    /// <summary>The label; 0 while it is not known.</summary>
    public float Read(TRow row, DateTime until) =>
        known is null || known(row) is { } reported && reported < until ? label(row) : 0;
}
