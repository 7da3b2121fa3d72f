using Levain.Datasets;
using Levain.Stages;
using Levain.Validating;
using Xunit;

namespace Levain.Models.Damage;

/// <summary>Files that somebody writes, takes away or blocks while stages work.</summary>
public sealed class ChangingFileTests
{
    public static TheoryData<string> Models => ["market", "fraud"];

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_file_that_changes_while_it_is_validated_is_refused(string model)
    {
        using var sample = await SampleTable.OfAsync(model);
        var large = sample.Large(rows: 200_000);
        sample.Put(sample.Files[^1], large);
        sample.PinByHand();
        await sample.RunAsync(FetchStage.StageName, new RunOptions());
        var writer = new Writer(() => File.AppendAllText(sample.PathTo(sample.Files[^1]), "\n"));

        var said = await Told.ByAsync(() => sample.RunAsync(ValidateStage.StageName, new RunOptions(), writer));

        Told.Says(said, sample.Files[^1], "changed while it was read", "run the same command again");
        Assert.Equal(1, writer.Times);
        await sample.AssertGoodAgainAsync();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_file_that_changes_between_fetching_and_validating_is_refused(string model)
    {
        using var sample = await SampleTable.OfAsync(model);
        await sample.RunAsync(FetchStage.StageName, new RunOptions());
        sample.Put(sample.File, sample.With(9, sample.Amount.Number, "1"u8));

        var said = await Told.ByAsync(() => sample.RunAsync(ValidateStage.StageName, new RunOptions()));

        Told.Says(said, $"The files of {model} are not what Fetch found any more:", sample.Place, "--target=Fetch");
        await sample.AssertGoodAgainAsync();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task A_file_that_the_disk_does_not_give_is_told(string model)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a file that opens and cannot be read is Linux's own");
        using var sample = await SampleTable.OfAsync(model);
        File.Delete(sample.PathTo(sample.File));
        // It opens as a plain file does, and its first page does not exist.
        File.CreateSymbolicLink(sample.PathTo(sample.File), "/proc/self/mem");

        Told.Says(
            await Told.ByAsync(sample.PinAndValidateAsync), $"{sample.Place} cannot be read: Input/output error. See whether its disk is in order",
            "run the same command again");
        File.Delete(sample.PathTo(sample.File));
        await sample.AssertGoodAgainAsync();
    }

    /// <summary>Does something once, when the first rows are told.</summary>
    private sealed class Writer(Action write) : IProgress<double>
    {
        public int Times { get; private set; }

        public void Report(double value)
        {
            if (Times > 0) return;
            Times++;
            write();
        }
    }
}
