using Levain.Samples;
using Xunit;

namespace Levain.Describing;

public sealed class FeatureSpaceTests
{
    [Fact]
    public void A_slot_a_number_or_boolean_and_a_slot_a_value_of_an_enumeration()
    {
        var space = FeatureSpace<HouseFeatures>.Read();
        Assert.Equal(["Size", "HasGarden", "Make=Brick", "Make=Wood", "Make=Clay", "Before"], space.Slots);
        Assert.Equal([2.5f, 1, 0, 0, 1, -3], Vector(new HouseFeatures { Size = 2.5f, HasGarden = true, Make = Make.Clay, Before = -3 }));
        Assert.Equal([0f, 0, 1, 0, 0, 0], Vector(default(HouseFeatures)));
    }

    [Fact]
    public void A_class_is_as_good_as_a_struct()
    {
        Assert.Equal(["Count", "Weight", "Sign=Minus", "Sign=Plus"], FeatureSpace<Heap>.Read().Slots);
        Assert.Equal([7f, 0.1f, 1, 0], Vector(new Heap { Count = 7, Weight = 0.1, Sign = Sign.Minus }));
    }

    [Fact]
    public void Nothing_is_left_of_the_vector_before()
    {
        var vector = new float[6];
        Array.Fill(vector, 9);
        FeatureSpace<HouseFeatures>.Read().Write(default, vector);
        Assert.Equal([0f, 0, 1, 0, 0, 0], vector);
    }

    [Fact]
    public void What_is_no_feature_is_refused_by_name() =>
        Told.Says(Told.By(() => FeatureSpace<Texts>.Read()), "Texts.Name is String", "float, double, int, bool or an enumeration");

    [Fact]
    public void No_features_are_refused() => Told.Says(Told.By(() => FeatureSpace<Bare>.Read()), "Bare has no properties");

    private enum Sign
    {
        Plus = 1,
        Minus = 0,
    }

    private sealed record Heap
    {
        public int Count { get; init; }

        public double Weight { get; init; }

        public Sign Sign { get; init; }
    }

    private sealed record Texts
    {
        public string Name { get; init; } = "";
    }

    private sealed record Bare;

    private static float[] Vector<T>(T features)
        where T : notnull
    {
        var space = FeatureSpace<T>.Read();
        var vector = new float[space.Slots.Count];
        space.Write(features, vector);
        return vector;
    }
}
