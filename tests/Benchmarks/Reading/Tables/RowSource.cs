using System.Text;

namespace Levain.Benchmarks.Reading.Tables;

/// <summary>Draws rows of <see cref="BenchRow"/>'s columns; a block of them depends on its number alone.</summary>
internal static class RowSource
{
    /// <summary>One row in so many breaks the contract, by an age below its bound.</summary>
    public const int BadEvery = 2_000;

    public const int BlockRows = 10_000;

    public const int MostBytes = 400 * BlockRows;

    private const int Seed = 20_260_101;

    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly byte[][] Channels = [.. Enum.GetNames<BenchChannel>().Select(Lower)];
    private static readonly byte[][] Currencies = [.. Enum.GetNames<BenchCurrency>().Select(Lower)];
    private static readonly byte[][] Categories = Numbered("category-", 40);
    private static readonly byte[][] Devices = Numbered("device-", 5_000);
    private static readonly byte[][] Products = Numbered("wool socks ", 3_000);

    /// <summary>Fills a cleared writer with a block's rows.</summary>
    /// <param name="block">The block's number, from 0.</param>
    /// <param name="rows">At most <see cref="BlockRows"/>.</param>
    /// <param name="to">Takes <see cref="MostBytes"/>.</param>
    public static void Write(int block, int rows, FieldWriter to)
    {
        var random = new Random(Seed + block);
        for (var i = 0; i < rows; i++)
        {
            var row = (long)block * BlockRows + i;
            WriteNames(row, random, to);
            WriteCounts(row, random, to);
            WritePositives(random, to);
            WriteShares(random, to);
            WriteNormals(random, to);
            to.Add(Devices[random.Next(Devices.Length)]);
            to.Add(Products[random.Next(Products.Length)]);
            to.Add(random.NextDouble() < 0.01);
            to.EndRow();
        }
    }

    private static void WriteNames(long row, Random random, FieldWriter to)
    {
        to.Add(1_000_000 + 3 * row);
        to.Add(Start.AddSeconds(7 * row + random.Next(7)));
        to.Add((int)(10_000 * Math.Pow(random.NextDouble(), 2)));
        to.Add(Channels[random.Next(Channels.Length)]);
        to.Add(Currencies[random.Next(Currencies.Length)]);
        to.Add(Categories[random.Next(Categories.Length)]);
        to.Add(random.Next(7) < 2);
        to.Add(random.Next(3) > 0);
    }

    private static void WriteCounts(long row, Random random, FieldWriter to)
    {
        to.Add(row % BadEvery == BadEvery - 1 ? -1 : random.Next(18, 100));
        to.Add(random.Next(1, 20));
        to.Add(random.Next(1_000_000));
        to.Add(random.Next(-500, 501));
    }

    private static void WritePositives(Random random, FieldWriter to)
    {
        to.Add(Math.Exp(3 + Normal(random)), 2);
        to.Add(Math.Exp(7 + 0.8 * Normal(random)), 2);
        to.Add(Math.Exp(Normal(random)), 3);
        to.Add(Math.Exp(4 + 0.2 * Normal(random)), 1);
        to.Add(Math.Exp(10 + 0.5 * Normal(random)), 0);
    }

    private static void WriteShares(Random random, FieldWriter to)
    {
        to.Add(random.NextDouble(), 2);
        to.Add(random.NextDouble(), 4);
        to.Add(random.NextDouble(), 8);
        to.Add(360 * random.NextDouble() - 180, 5);
        to.Add(180 * random.NextDouble() - 90, 5);
    }

    private static void WriteNormals(Random random, FieldWriter to)
    {
        AddOrMiss(12 + 8 * Normal(random), 1, random, to);
        AddOrMiss(60 + 15 * Normal(random), 1, random, to);
        AddOrMiss(175 + 9 * Normal(random), 2, random, to);
        to.Add(0.1 * Normal(random), 6);
        to.Add(Normal(random), 7);
    }

    private static void AddOrMiss(double value, byte decimals, Random random, FieldWriter to)
    {
        if (random.NextDouble() < 0.01) to.Add([]);
        else to.Add(value, decimals);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static byte[][] Numbered(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Lower(FormattableString.Invariant($"{name}{i:0000}")))];

    private static byte[] Lower(string text) => Encoding.UTF8.GetBytes(text.ToLowerInvariant());
}
