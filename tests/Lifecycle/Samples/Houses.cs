using System.Globalization;
using System.Text;
using Levain.Datasets;

namespace Levain.Samples;

/// <summary>Tables of houses: one a day from 2020 on, the same each time.</summary>
internal static class Houses
{
    public const string Header = "id,sold,size,garden,make,price";

    public static readonly DateOnly First = new(2020, 1, 1);

    public static string Table(int rows, Func<int, float>? price = null)
    {
        var text = new StringBuilder(Header + "\n");
        for (var i = 0; i < rows; i++) text.Append(Line(i, price?.Invoke(i) ?? Price(i))).Append('\n');
        return text.ToString();
    }

    public static string Line(int i, float price) => string.Create(
        CultureInfo.InvariantCulture,
        $"{i},{First.AddDays(i):yyyy-MM-dd},{Size(i)},{(i % 3 == 0 ? "" : "12.5")},{(Make)(i % 3)},{price}");

    public static float Size(int i) => 50 + i * 37 % 101;

    public static float Price(int i) => 3 * Size(i) + i * 13 % 17 + (i % 3 == 1 ? 40 : 0);

    /// <summary>A checkout with houses and a snapshot of them, fetched.</summary>
    public static async Task<Snapshot> SnapshotAsync(this Checkout checkout, string table)
    {
        checkout.Describe("houses", ("houses.csv", table));
        await checkout.RunAsync(FetchStage.StageName, new HouseModel());
        return checkout.Facts<Snapshot>("houses", FetchStage.StageName);
    }
}
