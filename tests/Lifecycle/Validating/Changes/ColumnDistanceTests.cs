using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Validating.Changes;

public sealed class ColumnDistanceTests
{
    public static TheoryData<int, int, double, double> Samples
    {
        get
        {
            TheoryData<int, int, double, double> data = [];
            foreach (var (n, m) in new[] { (1, 1), (50, 70), (5_000, 5_100), (40_000, 200_000) })
                foreach (var (shift, spread) in new[] { (0.0, 1.0), (0.1, 1.0), (1.0, 1.0), (0.0, 3.0), (20.0, 1.0) })
                    data.Add(n, m, shift, spread);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_distance_of_numbers_is_that_of_all_values_within_the_error(int n, int m, double shift, double spread)
    {
        var (a, b) = (Profiles.Bell(n, 1), Profiles.Bell(m, 2, shift, spread));
        var (past, present) = (Profiles.Numbers(a), Profiles.Numbers(b));
        var distance = ColumnDistance.Of(past, present)!.Value;
        Assert.Equal(past.Quantiles!.RankError + present.Quantiles!.RankError, distance.Error);
        Assert.InRange(distance.Value, Exact(a, b) - distance.Error - 1e-12, Exact(a, b) + distance.Error + 1e-12);
    }

    [Fact]
    public void Few_values_are_compared_exactly()
    {
        var distance = ColumnDistance.Of(Profiles.Numbers([1, 2, 2, 3]), Profiles.Numbers([2, 3, 3, 9]))!.Value;
        Assert.Equal((0.5, 0), (distance.Value, distance.Error));
    }

    [Theory]
    [InlineData(1_000, 1_000)]
    [InlineData(300, 20_000)]
    public void Samples_of_one_source_stay_below_the_noise(int n, int m)
    {
        for (var seed = 0ul; seed < 40; seed++)
        {
            var numbers = ColumnDistance.Of(Profiles.Numbers(Profiles.Bell(n, seed)), Profiles.Numbers(Profiles.Bell(m, seed + 1_000)))!.Value;
            Assert.InRange(numbers.Value, 0, numbers.Noise + numbers.Error);
            var values = ColumnDistance.Of(Texts(n, seed), Texts(m, seed + 1_000))!.Value;
            Assert.InRange(values.Value, 0, values.Noise + values.Error);
        }
    }

    [Theory]
    [InlineData("10 20 30", "10 20 30", 0)]
    [InlineData("50 50", "25 75", 0.25)]
    [InlineData("100", "0 50", 1)]
    [InlineData("10 10 10 10", "20 20 0 0", 0.5)]
    public void The_distance_of_categories_is_the_total_variation(string was, string isNow, double expected)
    {
        var distance = ColumnDistance.Of(Categories(was), Categories(isNow))!.Value;
        Assert.Equal((expected, 0.0), (Math.Round(distance.Value, 12), distance.Error));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    [InlineData(3_000)]
    public void The_distance_of_texts_is_never_more_than_the_true_one_beyond_the_error(int different)
    {
        var a = Enumerable.Range(0, 20_000).Select(i => $"v{i * i % different}").ToList();
        var b = Enumerable.Range(0, 30_000).Select(i => i % 4 == 0 ? "new" : $"v{i * i % different}").ToList();
        var distance = ColumnDistance.Of(Profiles.Texts(a), Profiles.Texts(b))!.Value;
        Assert.InRange(distance.Value, 0.2, TotalVariation(a, b) + distance.Error + 1e-12);
    }

    [Fact]
    public void What_keeps_no_values_has_no_distance()
    {
        Assert.Null(ColumnDistance.Of(Profiles.Numbers([]), Profiles.Numbers([1])));
        Assert.Null(ColumnDistance.Of(Profiles.Numbers([double.NaN]), Profiles.Numbers([1])));
        Assert.Null(ColumnDistance.Of(Profiles.Texts(["a"], personal: true), Profiles.Texts(["b"], personal: true)));
    }

    private static ColumnProfile Texts(int count, ulong seed) => Profiles.Texts(Profiles.Bell(count, seed).Select(v => $"{Math.Round(v)}"));

    private static ColumnProfile Categories(string counts) => Profiles.Categories([.. counts.Split(' ').Select(int.Parse)]);

    private static double Exact(double[] a, double[] b) =>
        Kolmogorov(a.Order().ToArray(), b.Order().ToArray());

    private static double Kolmogorov(double[] a, double[] b)
    {
        var (i, j, farthest) = (0, 0, 0.0);
        while (i < a.Length && j < b.Length)
        {
            var value = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] <= value) i++;
            while (j < b.Length && b[j] <= value) j++;
            farthest = Math.Max(farthest, Math.Abs((double)i / a.Length - (double)j / b.Length));
        }

        return farthest;
    }

    private static double TotalVariation(List<string> a, List<string> b)
    {
        var (was, isNow) = (a.CountBy(v => v).ToDictionary(), b.CountBy(v => v).ToDictionary());
        return was.Keys.Union(isNow.Keys).Sum(v => Math.Abs((double)was.GetValueOrDefault(v) / a.Count - (double)isNow.GetValueOrDefault(v) / b.Count)) / 2;
    }
}
