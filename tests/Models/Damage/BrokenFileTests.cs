using Levain.Validating;
using Xunit;

namespace Levain.Models.Damage;

public sealed class BrokenFileTests
{
    public static MatrixTheoryData<string, string> NoTables { get; } = new(["market", "fraud"], BrokenFile.NoTables.Select(b => b.Name));

    public static MatrixTheoryData<string, string> OtherHeaders { get; } = new(["market", "fraud"], BrokenFile.OtherHeaders.Select(b => b.Name));

    [Theory]
    [MemberData(nameof(NoTables))]
    public async Task A_file_that_is_no_table_is_neither_pinned_nor_validated(string model, string damage)
    {
        using var sample = await SampleTable.OfAsync(model);
        var broken = BrokenFile.NoTables.Single(b => b.Name == damage);
        sample.Put(sample.File, broken.Break(sample));
        var manifest = sample.Manifest;

        var said = await Told.ByAsync(sample.PinAndValidateAsync);

        Told.Says(said, [sample.Place, .. broken.Said(sample)]);
        Assert.Equal(manifest, sample.Manifest);
        Told.Says(await Told.ByAsync(sample.FetchAndValidateAsync), [sample.Place, .. broken.Said(sample)]);
        await sample.AssertGoodAgainAsync();
    }

    [Theory]
    [MemberData(nameof(OtherHeaders))]
    public async Task A_table_of_other_columns_is_shown_beside_its_contract(string model, string damage)
    {
        using var sample = await SampleTable.OfAsync(model);
        var broken = BrokenFile.OtherHeaders.Single(b => b.Name == damage);
        sample.Put(sample.File, broken.Break(sample));

        var said = await Told.ByAsync(sample.PinAndValidateAsync);

        Told.Says(said, [$"The header of {sample.Place} does not match the contract", .. broken.Said(sample), "Mend the file, or the contract."]);
        await sample.AssertGoodAgainAsync();
    }

    [Theory]
    [InlineData("market")]
    [InlineData("fraud")]
    public async Task Headers_without_rows_stop_the_model(string model)
    {
        using var sample = await SampleTable.OfAsync(model);
        foreach (var file in sample.Files) sample.Put(file, System.Text.Encoding.UTF8.GetBytes(sample.Lines(file)[0] + "\n"));
        Assert.True((await sample.PinAndValidateAsync()).Refusal!.StopsModel);
        Assert.Equal([ViolationCode.NoRows], sample.Report.Violations.Select(v => v.Code));
        await sample.AssertGoodAgainAsync();
    }

    [Theory]
    [InlineData("market")]
    [InlineData("fraud")]
    public async Task Columns_in_another_order_are_found_by_their_names(string model)
    {
        using var sample = await SampleTable.OfAsync(model);
        sample.Put(sample.File, Rewritten(sample, fields => fields.Reverse()));
        Assert.Null((await sample.PinAndValidateAsync()).Refusal);
        var profile = sample.Profile;
        await sample.AssertGoodAgainAsync();
        Assert.Equal(sample.Profile, profile);
    }

    [Theory]
    [InlineData("market")]
    [InlineData("fraud")]
    public async Task Ten_thousand_columns_are_read_and_those_beside_the_contract_are_passed_over(string model)
    {
        using var sample = await SampleTable.OfAsync(model);
        var more = Enumerable.Range(0, 10_000).Select(i => FormattableString.Invariant($"more{i}")).ToArray();
        sample.Put(sample.File, Rewritten(sample, fields => [.. fields, .. more]));
        Assert.Null((await sample.PinAndValidateAsync()).Refusal);
        Assert.Equal(sample.Rows, sample.Report.Accepted);
        if (model == "market") Assert.Subset(sample.Report.IgnoredColumns.ToHashSet(), more.ToHashSet());
        await sample.AssertGoodAgainAsync();
    }

    private static byte[] Rewritten(SampleTable sample, Func<IEnumerable<string>, IEnumerable<string>> change) =>
        System.Text.Encoding.UTF8.GetBytes(string.Concat(sample.Lines().Select(line => string.Join(',', change(line.Split(','))) + "\n")));
}
