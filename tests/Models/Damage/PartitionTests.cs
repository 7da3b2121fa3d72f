using System.Text;
using Levain.Validating;
using Xunit;

namespace Levain.Models.Damage;

/// <summary>A folder of partitions, some of them bad.</summary>
public sealed class PartitionTests : IAsyncLifetime
{
    private SampleTable sample = null!;

    public async ValueTask InitializeAsync() => sample = await SampleTable.OfAsync("fraud");

    public ValueTask DisposeAsync()
    {
        sample.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task One_bad_partition_is_named_and_no_other()
    {
        sample.Put(sample.Files[1], sample.With(9, 7, "\"1"u8));
        foreach (var said in new[] { await Told.ByAsync(sample.PinAndValidateAsync), await Told.ByAsync(sample.FetchAndValidateAsync) })
        {
            Told.Says(said, $"data/fraud/{sample.Files[1]}, line 9, column 7 (Amount)");
            Assert.DoesNotContain(sample.Files[0], said, StringComparison.Ordinal);
            Assert.DoesNotContain(sample.Files[2], said, StringComparison.Ordinal);
        }

        await sample.AssertGoodAgainAsync();
    }

    [Fact]
    public async Task All_bad_partitions_are_named_once_each_with_its_own_reason()
    {
        var manifest = sample.Manifest;
        sample.Put(sample.Files[0], Encoding.Unicode.GetPreamble());
        sample.Put(sample.Files[1], sample.With(9, 7, "\"1"u8));
        sample.Put(sample.Files[2], sample.With(1, _ => "a,b"));

        Told.Says(await Told.ByAsync(sample.PinAndValidateAsync), "Some files of fraud cannot be pinned, so none was:", sample.Files[0], sample.Files[1]);

        Assert.Equal(manifest, sample.Manifest);
        var said = await Told.ByAsync(sample.FetchAndValidateAsync);
        Told.Says(
            said, "3 of 3 files of fraud cannot be read:", $"{sample.Files[0]} is UTF-16", $"{sample.Files[1]}, line 9, column 7 (Amount)",
            $"The header of data/fraud/{sample.Files[2]} does not match");
        foreach (var file in sample.Files) Assert.Equal(2, said.Split(file).Length);
        await sample.AssertGoodAgainAsync();
    }

    [Fact]
    public async Task Bad_rows_of_several_partitions_stand_in_one_quarantine_each_with_its_file()
    {
        foreach (var file in sample.Files) sample.Put(file, sample.With(5, file, 7, "NaN"u8));

        await sample.PinAndValidateAsync();

        var violation = Assert.Single(sample.Report.Violations, v => v.Code == ViolationCode.WrongType);
        Assert.Equal(sample.Files.Select(f => (f, 5L, "NaN")), violation.First.Select(e => (e.File, e.Line, e.Value)));
        Assert.Equal(
            sample.Files.Select(f => $"{f},5,WrongType Amount"),
            sample.Quarantined.TrimEnd('\n').Split('\n').Skip(1).Select(l => string.Join(',', l.Split(',').Take(3))));
        await sample.AssertGoodAgainAsync();
    }

    [Fact]
    public async Task A_partition_without_rows_is_a_day_without_payments()
    {
        sample.Put(sample.File, Encoding.UTF8.GetBytes(sample.Lines()[0] + "\n"));
        Assert.Null((await sample.PinAndValidateAsync()).Refusal);
        Assert.Equal(sample.Rows - (sample.Lines().Length - 1), sample.Report.Accepted);
        await sample.AssertGoodAgainAsync();
    }

    [Fact]
    public async Task A_row_that_stands_in_two_partitions_is_named_at_its_second_place()
    {
        sample.Put(sample.Files[2], sample.With(3, sample.Files[2], _ => sample.Lines(sample.Files[0])[6]));

        await sample.PinAndValidateAsync();

        var violation = Assert.Single(sample.Report.Violations, v => v.Code == ViolationCode.DuplicateKey);
        Assert.Equal((sample.Files[2], 3L), violation.First.Select(e => (e.File, e.Line)).Single());
        await sample.AssertGoodAgainAsync();
    }
}
