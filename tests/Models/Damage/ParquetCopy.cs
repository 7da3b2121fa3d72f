using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Levain.Models.Damage;

/// <summary>Trading days as a Parquet file.</summary>
internal static class ParquetCopy
{
    private static readonly string[] Prices = ["High", "Low", "Close", "Volume"];

    /// <summary>The rows of the market's table, in row groups of a hundred.</summary>
    public static async Task<byte[]> OfAsync(IEnumerable<string> lines)
    {
        var date = new DataField<string>("Date");
        var prices = Prices.Select(name => new DataField<double>(name)).ToArray();
        using var file = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema([date, .. prices]), file))
            foreach (var rows in lines.Skip(1).Select(l => l.Split(',')).Chunk(100))
            {
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(date, rows.Select(r => r[0]).ToArray());
                foreach (var (price, column) in prices.Zip([2, 3, 4, 6]))
                    await group.WriteAsync<double>(price, rows.Select(r => double.Parse(r[column], CultureInfo.InvariantCulture)).ToArray());
            }

        return file.ToArray();
    }
}
