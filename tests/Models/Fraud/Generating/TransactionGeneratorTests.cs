using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Models.Fraud.Generating;

public sealed partial class TransactionGeneratorTests
{
    private const string Small =
        """
        { "seed": 11, "firstDay": "2024-12-20", "days": 20, "customers": 300, "merchants": 60, "transactionsADay": 2 }
        """;

    private const string AnyTime = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// Reaches over the shock and social engineering. A new hash here means new data for every pinned dataset.
    /// </summary>
    [Fact]
    public async Task The_bytes_are_those_of_every_other_system()
    {
        using var made = await Make(
            """{ "seed": 11, "days": 320, "customers": 80, "merchants": 40, "transactionsADay": 1.5 }""");
        Assert.Equal("91ce7bbc66064d88ce9befa93740396d1573e79b0997b59bd9941e351ae0f58d", made.Hash());
    }

    [Fact]
    public async Task The_number_of_threads_does_not_matter()
    {
        using var one = await Make(Small, threads: 1);
        using var two = await Make(Small, threads: 2);
        using var again = await Make(Small, threads: 2);
        Assert.Equal(one.Hash(), two.Hash());
        Assert.Equal(two.Hash(), again.Hash());
    }

    [Fact]
    public async Task Another_seed_gives_other_bytes()
    {
        using var one = await Make(Small);
        using var other = await Make(Small.Replace("11", "12", StringComparison.Ordinal));
        Assert.NotEqual(one.Hash(), other.Hash());
    }

    [Fact]
    public async Task Every_day_has_its_file_with_a_header()
    {
        using var made = await Make(Small);
        Assert.Equal(20, made.Files.Length);
        Assert.Equal("transactions-2024-12-20.csv", made.Files[0]);
        Assert.Equal("transactions-2025-01-08.csv", made.Files[^1]);
        Assert.All(made.Files, file => Assert.Equal(
            "Id,Time,Customer,Merchant,Category,Channel,Amount,Device,Fraud,Reported", made.Lines(file)[0]));
    }

    [Fact]
    public async Task Every_row_has_the_promised_form()
    {
        using var made = await Make(Small);
        var rows = made.Rows.ToList();
        Assert.Equal(1, rows.Count / (300 * 2 * 20.0), 0.15);
        Assert.All(rows, row => Assert.Matches(RowForm(), string.Join(',', row)));
        Assert.All(rows, row => Assert.Equal(row[5] == "Ecommerce", row[7] != "0"));
        Assert.All(rows, row => Assert.True(row[8] == "true" || row[9].Length == 0));
        Assert.All(rows, row => Assert.InRange(int.Parse(row[2], CultureInfo.InvariantCulture), 1, 300));
        Assert.All(rows, row => Assert.InRange(int.Parse(row[3], CultureInfo.InvariantCulture), 1, 60));
        Assert.Equal(Enum.GetNames<Category>().Order(), rows.Select(row => row[4]).Distinct().Order());
    }

    [Fact]
    public async Task Times_ascend_and_ids_are_unique_and_ascend()
    {
        using var made = await Make(Small);
        var rows = made.Rows.ToList();
        Assert.Equal(rows.Select(row => row[1]).Order(StringComparer.Ordinal), rows.Select(row => row[1]));
        var ids = rows.Select(row => long.Parse(row[0], CultureInfo.InvariantCulture)).ToList();
        Assert.All(ids.Zip(ids.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.All(made.Files, file => Assert.All(made.Lines(file).Skip(1), line => Assert.Equal(
            file[13..23], line.Split(',')[1][..10])));
    }

    [Fact]
    public async Task Without_the_change_all_is_the_same_before_the_shock()
    {
        const string Longer = """{ "seed": 3, "days": 190, "customers": 40, "change": true }""";
        using var change = await Make(Longer);
        using var control = await Make(Longer.Replace("true", "false", StringComparison.Ordinal));
        Assert.All(change.Files[..180], file => Assert.Equal(change.Lines(file), control.Lines(file)));
        Assert.Contains(change.Files[180..], file => !change.Lines(file).SequenceEqual(control.Lines(file)));
    }

    [Fact]
    public async Task Progress_rises_to_one()
    {
        using var made = await Make(Small, threads: 2);
        Assert.Equal(Enumerable.Range(1, 20).Select(done => done / 20.0), made.Progress);
    }

    [Fact]
    public async Task A_cancelled_run_stops()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Partitions.MakeAsync(Small, 1, stop.Token));
    }

    [Fact]
    public async Task Bad_parameters_write_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("levain-transactions-");
        var absurd = JObject.Parse("""{ "seed": 1, "days": 0 }""");
        await Assert.ThrowsAsync<LevainException>(() => new TransactionGenerator()
            .GenerateAsync(absurd, folder.FullName, new Progress<double>(), Cancellation));
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    private static Task<Partitions> Make(string parameters, int threads = 2) =>
        Partitions.MakeAsync(parameters, threads, Cancellation);

    [GeneratedRegex(
        "^[0-9]{15}," + AnyTime + ",[0-9]+,[0-9]+,[A-Z][a-z]+,(Chip|Contactless|Ecommerce|CashMachine),"
        + "[0-9]+[.][0-9]{2},[0-9]+,(true|false),(" + AnyTime + ")?$")]
    private static partial Regex RowForm();
}
