namespace Levain.Training.Flattening;

/// <summary>Makes one raw score of a vector.</summary>
internal abstract class Term
{
    /// <summary>Whether <see cref="FlatVector.Scratch"/> is needed.</summary>
    public abstract bool NeedsScratch { get; }

    /// <summary>What a vector's slot is compared with; nothing where none is.</summary>
    public abstract IEnumerable<(int Slot, float Threshold)> Splits { get; }

    public abstract float Score(in FlatVector vector);

    public abstract void Write(FlatWriter writer);

    public static Term Read(ref FlatReader reader, int width) =>
        reader.Number("the kind of a term", (int)TermKind.Trees, (int)TermKind.Linear) == (int)TermKind.Trees
            ? TreeTerm.ReadTrees(ref reader, width)
            : LinearTerm.ReadWeights(ref reader, width);
}
