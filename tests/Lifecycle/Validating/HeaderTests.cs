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
    public void A_header_that_does_not_match_is_told_with_all_that_is_wrong(string header, string[] says)
    {
        using var turkish = new Culture("tr-TR");
        var said = Told.By(() => Read($"{header}\n{Row}\n"));
        Told.Says(said, ["data/parcels/p.csv", "contract Parcel", "Mend the file, or the contract", .. says]);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_others_between_them()
    {
        var row = Assert.Single(Read("stamp,extra,floor,Weight,at,code\ns,?,2,1,2020-01-01T00:00:00,a\n")).Row!;
        Assert.Equal(("a", 1f, 2, "s"), (row.Code, row.Weight, row.Floor, row.Stamp));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void A_file_without_a_header_is_a_sentence(string text) => Told.Says(Told.By(() => Read(text)), "data/parcels/p.csv");

    [Fact]
    public void The_mark_that_spreadsheets_put_first_is_passed_over()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{ParcelTable.Header}\n{Row}\n")];
        Assert.Equal("a", Assert.Single(parcels.Read<Parcel>(bytes)).Row!.Code);
    }

    [Fact]
    public void Utf_16_is_refused_with_a_sentence()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{ParcelTable.Header}\n{Row}\n")];
        Told.Says(Told.By(() => parcels.Read<Parcel>(bytes)), "data/parcels/p.csv", "UTF-8");
    }

    private IReadOnlyList<ReadRow<Parcel>> Read(string text) => parcels.Read<Parcel>(Encoding.UTF8.GetBytes(text));
}
