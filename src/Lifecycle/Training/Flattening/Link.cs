namespace Levain.Training.Flattening;

/// <summary>One step from a raw score to an answer, in the precision that ML.NET takes for it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="A">The divisor, or the slope.</param>
/// <param name="B">The offset.</param>
internal readonly record struct Link(LinkKind Kind, double A = 0, double B = 0)
{
    public static Link Read(ref FlatReader reader)
    {
        var kind = (LinkKind)reader.Number("the kind of a link", (int)LinkKind.Quotient, (int)LinkKind.Platt);
        return new(kind, reader.Double(), reader.Double());
    }

    public void Write(FlatWriter writer)
    {
        writer.Number((int)Kind);
        writer.Double(A);
        writer.Double(B);
    }

    public float Apply(float score) => Kind switch
    {
        LinkKind.Quotient => score / (float)A,
        LinkKind.Exponential => (float)Math.Exp(score),
        _ => float.IsNaN(score) ? score : (float)(1 / (1 + Math.Exp(A * score + B))),
    };
}
