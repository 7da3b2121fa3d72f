using System.Text;
using Xunit;

namespace Levain.Models.Damage;

/// <summary>Trading days in Parquet, which breaks in ways of its own.</summary>
public sealed class CutParquetTests
{
    public static TheoryData<string, string> Damages => new()
    {
        { "nothing", "is empty" },
        { "a tenth", "is cut short" },
        { "half", "is cut short" },
        { "all but a byte", "is cut short" },
        { "half with an end", "is broken" },
        { "a hole", "is broken" },
        { "text", "is no Parquet file, though its name says so" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_Parquet_file_that_is_not_whole_is_neither_pinned_nor_validated(string damage, string complaint)
    {
        using var sample = await SampleTable.OfAsync("market");
        using var days = sample.InAnotherFile("days.parquet", await ParquetCopy.OfAsync(sample.Lines()));
        days.Put(days.File, Damaged(days.Good, damage));
        var manifest = days.Manifest;

        Told.Says(await Told.ByAsync(days.PinAndValidateAsync), days.Place, complaint);

        Assert.Equal(manifest, days.Manifest);
        Told.Says(await Told.ByAsync(days.FetchAndValidateAsync), days.Place, complaint);
        await days.AssertGoodAgainAsync();
    }

    private static byte[] Damaged(byte[] good, string damage) => damage switch
    {
        "nothing" => [],
        "a tenth" => good[..(good.Length / 10)],
        "half" => good[..(good.Length / 2)],
        "all but a byte" => good[..^1],
        "half with an end" => [.. good[..(good.Length / 2)], .. good[^9..]],
        "a hole" => [.. good[..(good.Length / 4)], .. new byte[good.Length / 4], .. good[(good.Length / 4 * 2)..]],
        _ => Encoding.UTF8.GetBytes("date,high\n"),
    };
}
