using CsCheck;
using Levain.Datasets.Revisions;
using Levain.Definitions;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Validating.Changes;

public sealed class DataDiffTests : IDisposable
{
    private readonly Checkout checkout = new();
    private readonly KeptRevisions revisions;

    public DataDiffTests()
    {
        revisions = new KeptRevisions(checkout.Workspace);
        checkout.Describe("houses", ("houses.csv", Houses.Table(100)));
        revisions.Commit("old");
    }

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task The_same_snapshot_is_told_from_the_pins_alone()
    {
        var result = await DiffAsync();
        Told.Says(result.Sentence, "no difference: both are snapshot ");
        Assert.Equal((false, null), (result.HasFailed, result.Change));
        Assert.Equal(["data/houses/dataset.json"], revisions.Asked);
    }

    [Fact]
    public async Task Rows_and_shifts_are_told_and_nothing_is_left_behind()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(240, i => i < 3 ? 9 : Houses.Price(i) + (i < 100 ? 0 : 5_000))));
        var result = await DiffAsync();
        Assert.Equal("+140 rows, 3 rows altered, 1 column shifted", result.Sentence);
        Assert.Equal("Price", Assert.Single(result.Change!.Notable).Name);
        Assert.Equal((100L, 240L, Houses.First.AddDays(239)), (result.Change.Base.Rows, result.Change.Now.Rows, result.Change.Now.AsOf));
        Assert.Empty(Directory.GetDirectories(checkout.Workspace.Temporary));
        Assert.False(File.Exists(checkout.Workspace.Record("houses", "Validate")));
    }

    [Fact]
    public async Task An_as_of_day_holds_for_both_sides()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(140)));
        Assert.Equal("no change", (await DiffAsync(options: new RunOptions { AsOf = Houses.First.AddDays(50) })).Sentence);
    }

    [Fact]
    public async Task Any_edits_are_counted_exactly_with_a_key() => await Edits.SampleAsync(async (add, remove, alter) =>
    {
        var lines = Enumerable.Range(0, 100 + add).Select(i => Houses.Line(i, i < alter ? 9_999 : Houses.Price(i))).ToList();
        lines.RemoveRange(alter, remove);
        checkout.Describe("houses", ("houses.csv", string.Join('\n', [Houses.Header, .. lines])));
        Assert.Equal(Rows(add, remove, alter, 100 - remove - alter), (await DiffAsync()).Change?.Rows ?? Rows(0, 0, 0, 100));
    }, iter: 15, threads: 1);

    [Fact]
    public async Task Any_edits_are_counted_exactly_without_a_key()
    {
        checkout.Describe("triples", ("t.csv", Triples(0, 60)));
        revisions.Commit("old");
        await Edits.SampleAsync(async (add, remove, alter) =>
        {
            checkout.Describe("triples", ("t.csv", Triples(remove, 60 + add).Replace(",\"b,", ",\"B,", StringComparison.Ordinal)));
            var change = (await DiffAsync(model: new TripleModel())).Change!;
            Assert.Equal(Rows(60 + add - remove, 60, null, 0), change.Rows);
            checkout.Describe("triples", ("t.csv", Triples(remove, 60 + add) + "999,,,\n"));
            Assert.Equal(Rows(add + 1, remove, null, 60 - remove), (await DiffAsync(model: new TripleModel())).Change!.Rows);
        }, iter: 10, threads: 1);
    }

    [Fact]
    public async Task All_files_of_a_snapshot_are_compared_however_the_rows_are_divided_among_them()
    {
        var lines = Houses.Table(120).TrimEnd('\n').Split('\n');
        checkout.Describe("houses", Part("a.csv", 1, 40), Part("b.csv", 41, 70), Part("c.csv", 111, 10));
        Assert.Equal("+20 rows", (await DiffAsync()).Sentence);

        (string, string) Part(string name, int from, int count) => (name, string.Join('\n', [Houses.Header, .. lines.Skip(from).Take(count), ""]));
    }

    [Fact]
    public async Task Files_that_are_not_pinned_are_compared_as_they_are()
    {
        checkout.Rewrite("data/houses/houses.csv", Houses.Table(101));
        var result = await DiffAsync();
        Assert.Equal("+1 row", result.Sentence);
        Told.Says(Assert.Single(result.Notes), "houses.csv is not what dataset.json pins yet", "--pin");
    }

    [Fact]
    public async Task Columns_that_the_contract_does_not_name_and_rows_that_break_it_are_told()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(100, i => i == 5 ? -1 : Houses.Price(i)).Replace("\n", ",x\n", StringComparison.Ordinal).Replace("price,x", "price,note", StringComparison.Ordinal)));
        var result = await DiffAsync();
        Assert.Equal("-1 row, 1 column added", result.Sentence);
        Assert.Equal(("note", false), result.Change!.Columns.Single() is var c ? (c.Name, c.InContract) : default);
        Told.Says(Assert.Single(result.Notes), "1 of 100 rows now break today's contract House");
    }

    [Fact]
    public async Task A_header_that_is_no_longer_the_contracts_leaves_its_columns_to_compare()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(100).Replace("size,garden", "area,garden", StringComparison.Ordinal)));
        revisions.Commit("old");
        checkout.Describe("houses", ("houses.csv", Houses.Table(100)));
        var result = await DiffAsync();
        Assert.True(result.HasFailed);
        Told.Says(result.Sentence, "The values cannot be compared.", "At old: The header of data/houses/houses.csv does not match the contract House", "'size'");
        Assert.Equal(["Removed area", "Added size"], result.Columns.Select(c => $"{c.Kind} {c.Name}"));
    }

    [Theory]
    [InlineData("never", "There is no revision 'never'")]
    [InlineData("empty", "houses at empty: It has no data/houses/dataset.json")]
    [InlineData("lost", "houses at lost: houses.csv of houses cannot be had")]
    public async Task What_cannot_be_compared_is_said_and_why(string revision, string says)
    {
        revisions.Commit("empty", _ => false);
        revisions.Commit("lost", name => name == "dataset.json");
        checkout.Describe("houses", ("houses.csv", Houses.Table(101)));
        var result = await DiffAsync(revision);
        Assert.Equal((true, null), (result.HasFailed, result.Change));
        Told.Says(result.Sentence, says);
    }

    private static Gen<(int Add, int Remove, int Alter)> Edits => Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 20]);

    private static RowChange Rows(long added, long removed, long? altered, long kept) =>
        new() { Added = added, Removed = removed, Altered = altered, Kept = kept };

    private static string Triples(int from, int to) =>
        "number,left,middle,right\n" + string.Concat(Enumerable.Range(from, to - from).Select(i => $"{i / 2},\"b,{i / 2}\",c,\n"));

    private Task<DataDiffResult> DiffAsync(string revision = "old", RunOptions? options = null, ModelDefinition? model = null) =>
        new DataDiff(checkout.Services, revisions, []).CompareAsync(
            model ?? new HouseModel(), (options ?? new RunOptions()) with { Base = revision }, Silence.Here, TestContext.Current.CancellationToken);
}
