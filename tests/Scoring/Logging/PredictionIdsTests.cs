using System.Text;
using CsCheck;
using Xunit;

namespace Levain.Scoring.Logging;

public sealed class PredictionIdsTests
{
    [Fact]
    public void An_id_is_the_models_name_and_a_UUID_of_version_7_that_tells_the_time()
    {
        var clock = new SetClock();
        var id = new PredictionIds(clock).Next("store-sales");
        var uuid = Guid.ParseExact(id["store-sales-".Length..], "N");
        Assert.Equal((7, 0x8), (uuid.Version, uuid.Variant & 0xC));
        Assert.StartsWith($"store-sales-{clock.Now.ToUnixTimeMilliseconds():x12}7", id, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_ascend_and_stay_unique_whatever_the_clock_does() => Gen.Int[-5000, 5000].Array[2, 40].Sample(steps =>
    {
        var clock = new SetClock();
        var ids = new PredictionIds(clock);
        var made = new List<string>();
        foreach (var step in steps)
        {
            clock.Now += TimeSpan.FromMilliseconds(step);
            for (var i = 0; i < 200; i++) made.Add(ids.Next("m"));
        }

        return made.Zip(made.Skip(1)).All(p => string.CompareOrdinal(p.First, p.Second) < 0);
    }, iter: 50);

    [Fact]
    public void More_ids_than_a_millisecond_counts_still_ascend()
    {
        var ids = new PredictionIds(new SetClock());
        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next("m")).ToList();
        Assert.Equal(made.Order(StringComparer.Ordinal), made);
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Fact]
    public void Threads_and_processes_of_the_same_moment_do_not_meet()
    {
        var clock = new SetClock();
        var (one, other) = (new PredictionIds(clock), new PredictionIds(clock));
        var made = Enumerable.Range(0, 40_000).AsParallel().Select(i => (i % 2 == 0 ? one : other).Next("m")).ToList();
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Theory]
    [InlineData("market")]
    [InlineData("store-sales-2")]
    [InlineData("zürich-")]
    public void The_models_name_comes_back_from_the_text_and_from_its_bytes(string model)
    {
        var ids = new PredictionIds(new SetClock());
        var bytes = new byte[PredictionIds.LengthFor(Encoding.UTF8.GetBytes(model))];
        Assert.Equal(bytes.Length, ids.Write(Encoding.UTF8.GetBytes(model), bytes));
        Assert.Equal(model, PredictionIds.ModelOf(Encoding.UTF8.GetString(bytes)));
        Assert.Equal(model, PredictionIds.ModelOf(ids.Next(model)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("market")]
    [InlineData("-0123456789abcdef0123456789abcdef")]
    [InlineData("market_0123456789abcdef0123456789abcdef")]
    [InlineData("market-0123456789abcdef0123456789abcde")]
    [InlineData("market-0123456789ABCDEF0123456789abcdef")]
    [InlineData("market-0123456789abcdef0123456789abcdeg")]
    public void What_is_no_id_has_no_model(string id) => Assert.Null(PredictionIds.ModelOf(id));
}
