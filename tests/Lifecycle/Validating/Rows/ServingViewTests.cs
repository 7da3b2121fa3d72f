using System.Text;
using Levain.Samples;
using Levain.Validating.Contracts;
using Xunit;

namespace Levain.Validating.Rows;

public sealed class ServingViewTests : IDisposable
{
    private readonly ParcelTable tables = new();

    public void Dispose() => tables.Dispose();

    [Fact]
    public async Task A_row_to_be_scored_has_no_label()
    {
        var rows = await ReadAsync("id,size,make\n7,3,Clay\n", ContractView.Serving);
        Assert.Equal((7, false, null), (rows.Single().Row!.Id, rows.Single().Row!.Sold, rows.Single().Row!.Known));
    }

    [Fact]
    public async Task A_row_to_be_scored_that_has_one_is_refused() => Told.Says(
        await Told.ByAsync(() => ReadAsync("id,size,make,sold\n7,3,Clay,true\n", ContractView.Serving)),
        "'sold' is the label's", "rows to be scored do not have");

    [Fact]
    public async Task A_row_to_learn_from_has_one() => Told.Says(
        await Told.ByAsync(() => ReadAsync("id,size,make\n7,3,Clay\n", ContractView.Training)), "no column 'Sold' or 'sold'", "no column 'Known'");

    [Fact]
    public async Task The_other_rules_are_the_same()
    {
        var rows = await ReadAsync("id,size,make\n7,-3,Clay\n8,3,Straw\n", ContractView.Serving);
        Assert.Equal([ViolationCode.OutOfRange, ViolationCode.WrongType], rows.Select(r => r.Faults.Single()));
    }

    private Task<IReadOnlyList<ReadRow<Offer>>> ReadAsync(string text, ContractView view) =>
        tables.ReadAsync<Offer>(Encoding.UTF8.GetBytes(text), view);

    private sealed record Offer
    {
        [Definitions.Contracts.Key]
        public required int Id { get; init; }

        [Definitions.Contracts.AtLeast(0)]
        public required int Size { get; init; }

        public required Make Make { get; init; }

        [Definitions.Contracts.Label(MaturesInDays = 3)]
        public required bool Sold { get; init; }

        [Definitions.Contracts.LabelKnown]
        public DateTime? Known { get; init; }
    }
}
