namespace Levain.Training.Flattening;

/// <summary>A bias and the weighted sum of the slots.</summary>
/// <param name="weights">One a slot.</param>
/// <param name="places">The slots whose weights ML.NET keeps, where it keeps only some; null where it keeps all.</param>
/// <param name="bias">What is added.</param>
/// <param name="order">In which order.</param>
internal sealed class LinearTerm(float[] weights, int[]? places, float bias, SumOrder order) : Term
{
    private readonly float[] kept = places is null ? [] : [.. places.Select(p => weights[p])];

    public override bool NeedsScratch => true;

    public override IEnumerable<(int Slot, float Threshold)> Splits => [];

    public override float Score(in FlatVector vector)
    {
        var values = vector.Values;
        if (vector.IsSparse) return bias + Sparse(vector);
        if (places is null) return bias + order.Dense(weights, values);
        var at = vector.Scratch[..places.Length];
        for (var i = 0; i < at.Length; i++) at[i] = values[places[i]];
        return bias + order.Sparse(kept, at);
    }

    public static LinearTerm ReadWeights(ref FlatReader reader, int width)
    {
        var order = new SumOrder(Lanes(ref reader, 16), Lanes(ref reader, 8));
        var bias = reader.Single();
        if (reader.Number("the mark of sparse weights", 0, 1) == 0) return new(reader.Singles(width), null, bias, order);
        var places = new int[reader.Count("the number of weights", 0, sizeof(int))];
        for (var i = 0; i < places.Length; i++) places[i] = reader.Number("the slot of a weight", i == 0 ? 0 : places[i - 1] + 1, width - 1);
        var weights = new float[width];
        foreach (var place in places) weights[place] = reader.Single();
        return new(weights, places, bias, order);
    }

    public override void Write(FlatWriter writer)
    {
        writer.Number((int)TermKind.Linear);
        writer.Number(order.Lanes);
        writer.Number(order.SparseLanes);
        writer.Single(bias);
        writer.Number(places is null ? 0 : 1);
        if (places is null)
        {
            writer.Singles(weights);
            return;
        }

        writer.Number(places.Length);
        foreach (var place in places) writer.Number(place);
        writer.Singles(kept);
    }

    private float Sparse(in FlatVector vector)
    {
        var count = 0;
        var values = vector.Values;
        var some = vector.Scratch[..values.Length];
        var at = vector.Scratch[values.Length..];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0) continue;
            some[count] = values[i];
            at[count++] = weights[i];
        }

        return order.Sparse(some[..count], at[..count]);
    }

    private static int Lanes(ref FlatReader reader, int most)
    {
        var lanes = reader.Number("the lanes of a sum", 1, most);
        return lanes is 1 or 4 or 8 or 16 ? lanes : throw reader.Broken(FormattableString.Invariant($"no processor adds {lanes} lanes"));
    }
}
