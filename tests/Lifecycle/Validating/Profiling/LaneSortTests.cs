using CsCheck;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class LaneSortTests
{
    private const int Size = LaneSort.Rows * LaneSort.Lanes;

    // What sorts all zeros and ones sorts everything (Knuth's 0-1 principle); 8 of the 65,536 at a time.
    [Fact]
    public void Every_lane_is_sorted()
    {
        for (var pattern = 0; pattern < 1 << LaneSort.Rows; pattern += LaneSort.Lanes)
        {
            var values = new double[Size];
            for (var i = 0; i < Size; i++) values[i] = pattern + i % LaneSort.Lanes >> i / LaneSort.Lanes & 1;
            LaneSort.Sort(values);
            for (var i = LaneSort.Lanes; i < Size; i++) Assert.True(values[i - LaneSort.Lanes] <= values[i]);
        }
    }

    [Fact]
    public void A_lane_keeps_its_values() => Gen.Double[-9, 9].Array[Size].Sample(values =>
    {
        var sorted = values.ToArray();
        LaneSort.Sort(sorted);
        for (var lane = 0; lane < LaneSort.Lanes; lane++) Assert.Equal(Lane(values, lane).Order(), Lane(sorted, lane));
    }, iter: 100);

    private static IEnumerable<double> Lane(double[] values, int lane) => values.Where((_, i) => i % LaneSort.Lanes == lane);
}
