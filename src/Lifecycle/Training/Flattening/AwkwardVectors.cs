namespace Levain.Training.Flattening;

/// <summary>Vectors on which a flat model would give itself away: borders, extremes, and zeros in every number.</summary>
internal static class AwkwardVectors
{
    private const int Mixtures = 1000;

    // A forest has more thresholds than its slots have values: these are drawn evenly from all.
    private const int MostThresholds = 4000;

    private static readonly float[] Extremes =
        [0, -0f, 1, -1, float.Epsilon, -float.Epsilon, 1e-38f, 1e10f, -1e10f, 1e30f, -1e30f, float.MaxValue, float.MinValue];

    /// <summary>The same vectors for the same model and examples.</summary>
    /// <param name="flat">Gives thresholds and what is zero after its steps.</param>
    /// <param name="examples">Ordinary vectors, of which awkward ones are made.</param>
    public static Examples Of(FlatModel flat, Examples examples)
    {
        var vectors = new Examples(examples.Slots, examples.Classes);
        var random = new Random(flat.Width);
        var vector = new float[flat.Width];
        foreach (var extreme in Extremes)
        {
            Array.Fill(vector, extreme);
            Add(vectors, vector);
        }

        AddMixtures(vectors, flat, examples, random);
        AddThresholds(vectors, flat, examples, random);
        return vectors;
    }

    // From none to all slots are zero after the first step, or extreme.
    private static void AddMixtures(Examples vectors, FlatModel flat, Examples examples, Random random)
    {
        var vector = new float[flat.Width];
        for (var mixture = 0; mixture < Mixtures; mixture++)
        {
            examples.Vector(random.Next(examples.Count)).CopyTo(vector);
            for (var slot = 0; slot < vector.Length; slot++)
            {
                if (random.Next(Mixtures) < mixture) vector[slot] = flat.Steps.Count == 0 ? 0 : flat.Steps[0].Offsets?[slot] ?? 0;
                else if (random.Next(3) == 0) vector[slot] = examples.Vector(random.Next(examples.Count))[slot];
                else if (mixture % 10 == 0 && random.Next(4) == 0) vector[slot] = Extremes[random.Next(Extremes.Length)];
            }

            Add(vectors, vector);
        }
    }

    private static void AddThresholds(Examples vectors, FlatModel flat, Examples examples, Random random)
    {
        var thresholds = flat.Splits.Distinct().ToArray();
        var vector = new float[flat.Width];
        for (var i = 0; i < thresholds.Length; i += 1 + thresholds.Length / MostThresholds)
        {
            var (slot, threshold) = thresholds[i];
            foreach (var step in flat.Steps.Reverse()) threshold = threshold / step.Scales[slot] + (step.Offsets?[slot] ?? 0);
            if (!float.IsFinite(threshold)) continue;
            examples.Vector(random.Next(examples.Count)).CopyTo(vector);
            foreach (var value in new[] { MathF.BitDecrement(threshold), threshold, MathF.BitIncrement(threshold) })
            {
                vector[slot] = value;
                Add(vectors, vector);
            }
        }
    }

    private static void Add(Examples vectors, float[] vector) => vectors.Add(vector, 0, DateTime.MinValue, 0);
}
