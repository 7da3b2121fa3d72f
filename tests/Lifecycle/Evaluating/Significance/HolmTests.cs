using CsCheck;
using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Significance;

public sealed class HolmTests
{
    private static readonly Gen<double[]> PValues = Gen.Double[0, 1].Array[1, 20];

    [Fact]
    public void It_agrees_with_R()
    {
        foreach (var known in SignificanceFixture.Known.Holm)
            Assert.All(Holm.Adjust(known.Raw).Zip(known.Adjusted), p => Near.Equal(p.Second, p.First));
    }

    [Fact]
    public void The_fixture_names_its_makers() =>
        Assert.Equal("R 4.2.2, pROC 1.18.0, forecast 8.20, sandwich 3.0.2", SignificanceFixture.Known.MadeBy);

    [Fact]
    public void No_value_falls_and_none_is_above_1() =>
        PValues.Sample(raw => Holm.Adjust(raw).Zip(raw).All(p => p.First >= p.Second && p.First <= 1));

    [Fact]
    public void The_order_of_values_is_kept() =>
        PValues.Sample(raw =>
        {
            var adjusted = Holm.Adjust(raw);
            var byRaw = raw.Zip(adjusted).OrderBy(p => p.First).Select(p => p.Second).ToArray();
            Assert.Equal(byRaw.Order(), byRaw);
        });

    [Fact]
    public void The_order_of_claims_does_not_matter() =>
        Gen.Select(PValues, Gen.Int).Sample((raw, seed) =>
        {
            int[] places = [.. Enumerable.Range(0, raw.Length).OrderBy(i => unchecked((i + 1) * (seed | 1) * 2_654_435_761L))];
            var adjusted = Holm.Adjust(raw);
            Assert.Equal(places.Select(i => adjusted[i]), Holm.Adjust([.. places.Select(i => raw[i])]));
        });

    [Fact]
    public void One_more_claim_makes_no_other_easier() =>
        Gen.Select(PValues, Gen.Double[0, 1]).Sample((raw, more) =>
            Holm.Adjust([.. raw, more]).Zip(Holm.Adjust(raw)).All(p => p.First >= p.Second));

    [Fact]
    public void What_has_no_value_claims_nothing_and_still_counts()
    {
        Assert.Equal([0.03, double.NaN, 0.08], Holm.Adjust([0.01, double.NaN, 0.04]));
        Assert.Empty(Holm.Adjust([]));
    }
}
