using System.Text;
using Xunit;

namespace Levain.Validating;

public sealed class HeaderTests : IDisposable
{
    private const string Row = "a,2020-01-01T00:00:00,1,2,s";
    private readonly ParcelTable parcels = new();

    public void Dispose() => parcels.Dispose();

    public static TheoryData<string, string[]> Misfits => new()
    {
        { "code,at,weight,floor", ["no column 'Stamp' or 'stamp'", "It has: code, at, weight, floor"] },
        { "code,at,floor", ["'Weight' or 'weight'", "'Stamp' or 'stamp'"] },
        { "code,at,weight,floor,stamp,floor", ["'floor' stands twice"] },
        { "CODE,at,weight,floor,stamp", ["no column 'Code' or 'code' (the file has 'CODE')"] },
        { "code, at,weight,floor,stamp", ["no column 'At' or 'at' (the file has ' at')"] },
        { "code;at;weight;floor;stamp", ["no column 'Code' or 'code'", "It has: code;at;weight;floor;stamp"] },
        { Row, ["no column 'Code' or 'code'"] },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task A_header_that_does_not_match_is_told_with_all_that_is_wrong(string header, string[] says)
    {
        using var turkish = new Culture("tr-TR");
        var said = await Told.ByAsync(() => ReadAsync($"{header}\n{Row}\n"));
        Told.Says(said, ["data/parcels/p.csv", "contract Parcel", "Mend the file, or the contract", .. says]);
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_and_others_between_them()
    {
        var row = Assert.Single(await ReadAsync("stamp,extra,floor,Weight,at,code\ns,?,2,1,2020-01-01T00:00:00,a\n")).Row!;
        Assert.Equal(("a", 1f, 2, "s"), (row.Code, row.Weight, row.Floor, row.Stamp));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public async Task A_file_without_a_header_is_a_sentence(string text) =>
        Told.Says(await Told.ByAsync(() => ReadAsync(text)), "data/parcels/p.csv", "first line");

    [Fact]
    public async Task The_mark_that_spreadsheets_put_first_is_passed_over()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{ParcelTable.Header}\n{Row}\n")];
        Assert.Equal("a", Assert.Single(await parcels.ReadAsync<Parcel>(bytes)).Row!.Code);
    }

    [Fact]
    public async Task Utf_16_is_refused_with_a_sentence()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{ParcelTable.Header}\n{Row}\n")];
        Told.Says(await Told.ByAsync(() => parcels.ReadAsync<Parcel>(bytes)), "data/parcels/p.csv", "UTF-8");
    }

    private Task<IReadOnlyList<ReadRow<Parcel>>> ReadAsync(string text) => parcels.ReadAsync<Parcel>(text);
}
