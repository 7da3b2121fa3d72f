using Levain.Samples;
using Xunit;

namespace Levain.Predicting;

/// <summary>What cannot be scored is told with its reason, and leaves an earlier output as it was.</summary>
public sealed class BatchRefusalTests(HousesBatch houses) : IClassFixture<HousesBatch>
{
    private Batch Batch => houses.Batch;

    public static TheoryData<string, string, string> Reasons => new()
    {
        { "1000.5", "OutOfRange Size", "a number out of bounds" },
        { "wide", "WrongType Size", "no number" },
        { "", "MissingValue Size", "nothing" },
        { "50,50", "FieldCount", "a field too many" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task A_row_that_breaks_the_contract_has_its_reason_and_no_score_and_is_no_ones_past(string size, string reason, string what)
    {
        var wrong = HousesBatch.Rows(20, (12, l => string.Join(',', l.Split(',').Select((f, i) => i == 2 ? size : f))));

        var result = await Batch.ScoreAsync(wrong);

        Assert.True(Batch.Lines[10][3].StartsWith(reason, StringComparison.Ordinal) && Batch.Lines[10][2] == "", what + ": " + string.Join(',', Batch.Lines[10]));
        Assert.Equal((20, 1), (result.Rows, result.Refused));
        await Batch.ScoreAsync(HousesBatch.Rows(20).Replace(HousesBatch.Rows(20).Split('\n')[11] + "\n", "", StringComparison.Ordinal));
        var without = Batch.Lines;
        await Batch.ScoreAsync(wrong);
        Assert.Equal(without.Select(l => l[2]), Batch.Lines.Where(l => l[3] == "").Select(l => l[2]));
    }

    [Fact]
    public async Task A_key_that_stands_twice_is_refused_the_second_time_and_is_no_ones_past()
    {
        var rows = HousesBatch.Rows(20);
        await Batch.ScoreAsync(rows);
        var plain = Batch.Lines.Select(l => l[2]).ToList();
        var lines = rows.Split('\n').ToList();
        lines.Insert(12, lines[11]);

        var result = await Batch.ScoreAsync(string.Join('\n', lines));

        Assert.Equal(["13", "10", "", "DuplicateKey Id"], Batch.Lines[11]);
        Assert.Equal(1, result.Refused);
        Assert.Equal(plain, Batch.Lines.Where(l => l[3] == "").Select(l => l[2]));
    }

    [Fact]
    public async Task A_row_before_its_time_and_a_feature_that_is_no_number_are_reasons()
    {
        var bent = new HouseModel { Bend = h => h.Id == 7 ? float.NaN : h.Size };

        await Batch.ScoreAsync(HousesBatch.Rows(20, (12, l => l.Replace("2020-01-11", "2020-01-02", StringComparison.Ordinal))), bent);

        Assert.Equal([["9", "7", "", "UnrealFeature Size"], ["12", "10", "", "OutOfOrder"]], Batch.Lines.Where(l => l[3] != ""));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public async Task More_bad_rows_than_the_definition_tolerates_write_nothing(int bad, bool isRefused)
    {
        Batch.Checkout.Write(Batch.Output, "earlier");
        var rows = HousesBatch.Rows(20, [.. Enumerable.Range(5, bad).Select(line => (line, (Func<string, string>)(l => l.Replace("-", "/", StringComparison.Ordinal))))]);

        if (!isRefused) Assert.Equal(bad, (await Batch.ScoreAsync(rows)).Refused);
        else
            Told.Says(
                await Told.ByAsync(() => Batch.ScoreAsync(rows)),
                "11 of 20 rows of in.csv break the contract, more than the 50", "that houses tolerates", "First: line 5, WrongType Sold", "Nothing was written");

        Assert.Equal(isRefused, Batch.Scores == "earlier");
        Assert.Equal(["scores.csv"], Directory.GetFiles(Batch.PathTo("out")).Select(Path.GetFileName));
        Assert.Empty(Batch.LeftBehind);
    }

    public static TheoryData<string, string, string[]> Places => new()
    {
        { "none.csv", "x.csv", ["none.csv is not there", "--input"] },
        { "data", "x.csv", ["data is a folder", "--input"] },
        { "good.csv", "data", ["data is a folder", "--output"] },
        { "good.csv", "data/../good.csv", ["good.csv is the input", "--output"] },
        { "good.csv", "good.csv/x.csv", ["Cannot write", "good.csv/x.csv", "Nothing was half written"] },
        { "labelled.csv", "x.csv", ["labelled.csv", "'price' is the label's, which rows to be scored do not have"] },
        { "short.csv", "x.csv", ["short.csv", "no column 'Size' or 'size'"] },
        { "empty.csv", "x.csv", ["empty.csv"] },
        { "no.parquet", "x.csv", ["no.parquet"] },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Files_that_will_not_do_are_named(string input, string output, string[] says)
    {
        Batch.Checkout.Write("good.csv", HousesBatch.Rows(5));
        Batch.Checkout.Write("labelled.csv", Houses.Table(5));
        Batch.Checkout.Write("short.csv", "id,sold\n1,2020-01-01\n");
        Batch.Checkout.Write("empty.csv", "");
        Batch.Checkout.Write("no.parquet", "PAR0");

        Told.Says(await Told.ByAsync(() => Batch.RunAsync(input, output)), says);

        Assert.False(File.Exists(Batch.PathTo("x.csv")) || File.Exists(Batch.PathTo("x.csv.new")));
        Assert.Equal(HousesBatch.Rows(5), File.ReadAllText(Batch.PathTo("good.csv")));
        Assert.Empty(Batch.LeftBehind);
    }

    [Fact]
    public async Task A_definition_that_throws_is_told_with_the_line()
    {
        var bent = new HouseModel { Bend = h => h.Id == 7 ? throw new DivideByZeroException("oh no.") : 1 };
        Told.Says(await Told.ByAsync(() => Batch.ScoreAsync(HousesBatch.Rows(20), bent)), "HouseModel throws DivideByZeroException at line 9", "oh no.", "Mend its features");
    }

    [Fact]
    public async Task Without_a_champion_and_with_one_of_other_features_the_target_to_run_is_named()
    {
        Batch.Checkout.Write("good.csv", HousesBatch.Rows(5));
        Told.Says(
            await Told.ByAsync(() => Batch.RunAsync("good.csv", "x.csv", definition: new HouseModel { Called = "sheds" })),
            "sheds has no champion yet", "--target=Retrain --model=sheds");
        var pointer = Batch.Checkout.Workspace.Champion("houses");
        var text = File.ReadAllText(pointer);
        Assert.Contains("\"HasGarden\"", text, StringComparison.Ordinal);
        File.WriteAllText(pointer, text.Replace("\"HasGarden\"", "\"HasPond\"", StringComparison.Ordinal));
        try
        {
            Told.Says(await Told.ByAsync(() => Batch.RunAsync("good.csv", "x.csv")), "learnt from other features", "--target=Retrain --model=houses");
        }
        finally
        {
            File.WriteAllText(pointer, text);
        }
    }
}
