namespace Levain.Definitions.Shapes;

/// <summary>The slots of a vector that features become; a generator writes one for each type of features, so that a service needs no reflection.</summary>
/// <typeparam name="TFeatures">Numbers, Booleans and enumerations.</typeparam>
public abstract class FeatureShape<TFeatures>
    where TFeatures : notnull
{
    /// <summary>The names of the slots, in their order: one a number or Boolean, one a value of an enumeration.</summary>
    public abstract IReadOnlyList<string> Slots { get; }

    /// <summary>Writes features into a vector.</summary>
    /// <param name="features">What is written.</param>
    /// <param name="vector">As long as there are slots; nothing is left of what stood in it.</param>
    public void Write(in TFeatures features, Span<float> vector)
    {
        vector.Clear();
        Fill(features, vector);
    }

    /// <summary>Writes features into a vector of zeros.</summary>
    protected abstract void Fill(in TFeatures features, Span<float> vector);
}
