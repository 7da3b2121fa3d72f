using Levain.Definitions;
using Levain.Definitions.Shapes;

namespace Levain.Describing;

/// <summary>A definition with the shapes of its row and features: all that a service needs of it, without reflection.</summary>
public abstract class ServedDefinition
{
    private protected ServedDefinition()
    {
    }

    /// <summary>Joins a definition and its shapes; generated code calls it for each definition of a project.</summary>
    /// <exception cref="LevainException">The row does not make a contract.</exception>
    public static ServedDefinition Of<TRow, TFeatures>(
        TypedDefinition<TRow, TFeatures> definition, RowShape<TRow> row, FeatureShape<TFeatures> features)
        where TRow : class
        where TFeatures : notnull => new ServedDefinition<TRow, TFeatures>(definition, row, features);

    public abstract string Name { get; }

    public abstract ModelKind Kind { get; }

    /// <summary>The names of the vector's slots.</summary>
    public abstract IReadOnlyList<string> Slots { get; }

    /// <summary>The names of the classes by their index; empty where the label is no class.</summary>
    public abstract IReadOnlyList<string> Classes { get; }

    /// <summary>What people are told of the model.</summary>
    internal abstract ServedText Text { get; }

    /// <summary>The columns that requests carry, in the order of the contract.</summary>
    internal abstract IReadOnlyList<ServedColumn> Columns { get; }

    /// <summary>The rules across columns, as sentences.</summary>
    internal abstract IReadOnlyList<string> RowRules { get; }

    /// <summary>How many rows of the past the features look at at most, and how many they need.</summary>
    internal abstract (int Most, int Needed) Past { get; }

    internal abstract RequestReader NewReader(int mostInstances);
}
