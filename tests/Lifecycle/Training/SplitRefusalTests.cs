using Levain.Definitions;
using Levain.Definitions.Contracts;
using Levain.Definitions.Policies;
using Levain.Samples;
using Microsoft.ML;
using Xunit;

namespace Levain.Training;

public sealed class SplitRefusalTests : IDisposable
{
    private const string Table = "id,value\n1,2\n2,3\n3,4\n4,5\n5,6\n6,7\n7,8\n8,9\n9,1\n10,2\n";
    private readonly Tables tables = new();

    public void Dispose() => tables.Dispose();

    [Fact]
    public async Task A_split_by_time_needs_a_time()
    {
        Told.Says(await RefusedAsync<Timeless>(HoldOut.Last(months: 6), Window.All), "splits its rows by time", "Timeless", "[EventTime]");
        Told.Says(await RefusedAsync<Timeless>(HoldOut.OfKeys(0.5), Window.Last(months: 6)), "splits its rows by time");
    }

    [Fact]
    public async Task A_split_by_key_needs_a_key() =>
        Told.Says(await RefusedAsync<Keyless>(HoldOut.OfKeys(0.5), Window.All), "splits its rows by key", "Keyless", "[Key]");

    [Fact]
    public async Task A_table_without_time_is_split_by_key()
    {
        var examples = await tables.ExamplesAsync(new Simple<Timeless>(HoldOut.OfKeys(0.5), Window.All), Table, DateOnly.MinValue);
        Assert.Equal(10, examples.Training.Count + examples.HoldOut.Count);
    }

    [Fact]
    public async Task A_model_without_a_label_is_refused() => Told.Says(
        await Told.ByAsync(() => tables.ExamplesAsync(new Simple<Aimless>(HoldOut.OfKeys(0.5), Window.All), Table, DateOnly.MinValue)),
        "Aimless", "names no label", "[Label]");

    [Fact]
    public async Task A_label_of_another_kind_is_refused() => Told.Says(
        await Told.ByAsync(() => tables.ExamplesAsync(new Simple<Classy>(HoldOut.OfKeys(0.5), Window.All), "id,value\n1,Clay\n", DateOnly.MinValue)),
        "The label of Classy is an enumeration", "Regression model", "Make them agree");

    private Task<string> RefusedAsync<TRow>(HoldOut kept, Window learnt)
        where TRow : class => Told.ByAsync(() => tables.ExamplesAsync(new Simple<TRow>(kept, learnt), Table, DateOnly.MinValue));

    private sealed class Simple<TRow>(HoldOut kept, Window learnt) : Regression<TRow, HouseFeatures>
        where TRow : class
    {
        public override string Name => "simple";

        public override HoldOut HoldOut => kept;

        public override Window Training => learnt;

        public override GatePolicy Gate => Require.That(Mae).IsAtMost(1);

        public override HouseFeatures Describe(TRow row, ReadOnlySpan<TRow> past) => default;

        public override IEstimator<ITransformer> Learn(MLContext ml) => throw new NotSupportedException();
    }

    private sealed record Timeless
    {
        [Key]
        public int Id { get; init; }

        [Label]
        public float Value { get; init; }
    }

    private sealed record Keyless
    {
        [EventTime]
        public DateOnly At { get; init; }

        [Label]
        public float Value { get; init; }
    }

    private sealed record Aimless
    {
        [Key]
        public int Id { get; init; }
    }

    private sealed record Classy
    {
        [Key]
        public int Id { get; init; }

        [Label]
        public Make Value { get; init; }
    }
}
