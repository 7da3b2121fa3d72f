using System.Globalization;
using System.Runtime.CompilerServices;
using Levain.Samples;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace Levain.Predicting;

/// <summary>How files are read and written, whatever their form, the machine and the moment.</summary>
public sealed class BatchFileTests(HousesBatch houses) : IClassFixture<HousesBatch>
{
    private Batch Batch => houses.Batch;

    public static TheoryData<string, Func<string, string>> Forms => new()
    {
        { "line ends of Windows", t => t.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "a byte order mark", t => "\uFEFF" + t },
        { "every field in quotes", t => string.Join('\n', t.Split('\n').Select(l => l.Length == 0 ? l : "\"" + l.Replace(",", "\",\"", StringComparison.Ordinal) + "\"")) },
        { "no line end at the end", t => t.TrimEnd('\n') },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_form_of_the_text_does_not_matter(string form, Func<string, string> change)
    {
        await Batch.ScoreAsync(HousesBatch.Rows(50));
        var plain = Batch.Scores;

        await Batch.ScoreAsync(change(HousesBatch.Rows(50)));

        Assert.True(plain == Batch.Scores, form);
        Assert.DoesNotContain('\r', plain);
    }

    [Fact]
    public async Task The_order_of_columns_and_foreign_columns_do_not_matter_and_foreign_ones_are_told()
    {
        await Batch.ScoreAsync(HousesBatch.Rows(50));
        var plain = Batch.Scores;

        var result = await Batch.ScoreAsync(string.Join('\n', HousesBatch.Rows(50).Split('\n').Select(l => l.Length == 0 ? l : string.Join(',', l.Split(',').Append("colour").Reverse()))));

        Assert.Equal(plain, Batch.Scores);
        Assert.Equal(["colour"], result.Ignored);
    }

    [Fact]
    public async Task Parquet_gives_what_text_gives()
    {
        await Batch.ScoreAsync(HousesBatch.Rows(50));
        var plain = Batch.Lines;

        await WriteParquetAsync(Batch.PathTo("in.parquet"), [.. HousesBatch.Rows(50).Split('\n')[1..^1].Select(l => l.Split(','))]);
        await Batch.RunAsync("in.parquet", Batch.Output);

        Assert.Equal(plain.Select(l => string.Join(',', l[1..])), Batch.Lines.Select(l => string.Join(',', l[1..])));
    }

    [Fact]
    public async Task The_same_rows_give_the_same_bytes_in_any_culture()
    {
        await Batch.ScoreAsync(HousesBatch.Rows(50));
        var plain = Batch.Scores;
        using var _ = new Culture("de-DE");

        await Batch.ScoreAsync(HousesBatch.Rows(50));

        Assert.Equal(plain, Batch.Scores);
    }

    [Fact]
    public async Task A_file_without_rows_gives_a_header()
    {
        var result = await Batch.ScoreAsync(HousesBatch.Rows(0));

        Assert.Equal(("line,id,score,violations\n", 0), (Batch.Scores, result.Rows));
    }

    [Fact]
    public async Task A_stop_leaves_nothing_and_the_earlier_output()
    {
        Batch.Checkout.Write("long.csv", Long(50_000));
        Batch.Checkout.Write(Batch.Output, "earlier");
        using var stop = new CancellationTokenSource();
        var told = new Heard(_ => stop.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Batch.RunAsync("long.csv", Batch.Output, told, stop.Token));

        Assert.Equal("earlier", Batch.Scores);
        Assert.Equal(["scores.csv"], Directory.GetFiles(Batch.PathTo("out")).Select(Path.GetFileName));
        Assert.Empty(Batch.LeftBehind);
    }

    [Fact]
    public async Task Progress_grows_to_the_end_and_rows_that_nobody_looks_at_any_more_are_let_go()
    {
        List<WeakReference> seen = [];
        var most = 0;
        var model = new HouseModel { Bend = house => Count(house, seen, ref most) };
        List<double> shares = [];
        Batch.Checkout.Write("long.csv", Long(50_000));

        var result = await Batch.RunAsync("long.csv", Batch.Output, new Heard(shares.Add), definition: model);

        Assert.Equal(50_000, result.Rows);
        Assert.True(shares.Count > 5 && shares.SequenceEqual(shares.Order()) && shares[^1] is > 0.95 and <= 1);
        Assert.InRange(most, 1, 100);
    }

    [Fact]
    public async Task Personal_keys_are_hidden_and_others_come_back_as_they_were_written()
    {
        string[] rooms = ["plain", "with, comma", "with \"\"quotes\"\"", "über", "two\nlines"];
        var rows = Enumerable.Range(0, 60).Select(i => $"Ada {i},\"{rooms[i % 5]}\",{i % 9}");
        using var batch = await Batch.OfAsync(new GuestModel(), "name,room,nights,bill\n" + string.Concat(rows.Select((r, i) => $"{r},{100 * (i % 9)}\n")));

        var result = await batch.ScoreAsync("name,room,nights\n" + string.Join('\n', rows) + "\nEve 1,\"x,y\",many\nEve 2\n");

        Assert.Equal((62, 2), (result.Rows, result.Refused));
        Assert.DoesNotContain("Ada", batch.Scores, StringComparison.Ordinal);
        Assert.DoesNotContain("Eve", batch.Scores, StringComparison.Ordinal);
        Assert.Matches("""(?m)^3,\(personal data\),"with, comma",[0-9.]+,$""", batch.Scores);
        Assert.Matches(""""(?m)^4,\(personal data\),"with ""quotes""",[0-9.]+,$"""", batch.Scores);
        Assert.Matches("""(?m)^6,\(personal data\),"two\nlines",[0-9.]+,$""", batch.Scores);
        Assert.Matches("""(?m)^[0-9]+,\(personal data\),"x,y",,WrongType Nights$""", batch.Scores);
    }

    // The living are counted now and then: a collection takes its time.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Count(House house, List<WeakReference> seen, ref int most)
    {
        seen.Add(new WeakReference(house));
        if (seen.Count % 10_000 == 0)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            most = Math.Max(most, seen.Count(s => s.IsAlive));
        }

        return house.Size;
    }

    private static string Long(int rows) => "id,sold,size,garden,make\n" + string.Concat(
        Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},{Houses.First.AddDays(i / 100):yyyy-MM-dd},{Houses.Size(i % 1000)},12.5,Wood\n")));

    private static async Task WriteParquetAsync(string path, string[][] rows)
    {
        var (id, sold, size) = (new DataField<int>("id"), new DataField<string>("sold"), new DataField<float>("size"));
        var (garden, make) = (new DataField<double?>("garden"), new DataField<string>("make"));
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, sold, size, garden, make), file);
        using var group = writer.CreateRowGroup();
        await group.WriteAsync<int>(id, rows.Select(r => int.Parse(r[0], CultureInfo.InvariantCulture)).ToArray());
        await group.WriteAsync(sold, rows.Select(r => r[1]).ToArray());
        await group.WriteAsync<float>(size, rows.Select(r => float.Parse(r[2], CultureInfo.InvariantCulture)).ToArray());
        await group.WriteAsync<double>(garden, rows.Select(r => r[3] == "" ? null : (double?)double.Parse(r[3], CultureInfo.InvariantCulture)).ToArray());
        await group.WriteAsync(make, rows.Select(r => r[4]).ToArray());
    }

    private sealed class Heard(Action<double> hear) : IProgress<double>
    {
        public void Report(double value) => hear(value);
    }
}
