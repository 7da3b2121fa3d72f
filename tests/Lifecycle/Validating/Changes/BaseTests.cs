using Levain.Datasets;
using Levain.Samples;
using Levain.Stages;
using Levain.Training;
using Xunit;

namespace Levain.Validating.Changes;

/// <summary>With what a validation compares, run after run.</summary>
public sealed class BaseTests : IDisposable
{
    private readonly Checkout checkout = new();

    private string Memory => Path.Combine(checkout.Workspace.Accepted("houses"), "accepted.json");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task The_first_snapshot_has_nothing_to_compare_with_and_the_second_run_is_up_to_date()
    {
        Assert.Equal((StageSource.Ran, null), await ValidateAsync(100));
        Assert.Equal((StageSource.UpToDate, null), await ValidateAsync(100));
    }

    [Fact]
    public async Task A_later_snapshot_is_compared_with_the_one_before_and_says_the_same_again()
    {
        await ValidateAsync(100);
        Assert.Equal((StageSource.Ran, "+7 rows"), await ValidateAsync(107));
        Assert.Equal((StageSource.UpToDate, "+7 rows"), await ValidateAsync(107));
        Assert.Equal((StageSource.Ran, "-5 rows"), await ValidateAsync(102));
        Assert.True(Report.Passed);
        Assert.Equal((StageSource.UpToDate, "-5 rows"), await ValidateAsync(102));
    }

    [Fact]
    public async Task Edits_are_counted_and_the_line_tells_them()
    {
        await ValidateAsync(100);
        checkout.Describe("houses", ("houses.csv", Houses.Table(103, i => i is 3 or 50 ? 7 : Houses.Price(i)).Replace("\n5,", "\n5000,", StringComparison.Ordinal)));
        var outcome = await checkout.RunToAsync("Validate", new HouseModel());
        Assert.Matches("^103 rows accepted, 0 in quarantine, as of 2020-04-12; since [0-9a-f]{12} as of 2020-04-09: \\+4 rows, -1 row, 2 rows altered$", outcome.Finding);
        Assert.Equal(new RowChange { Added = 4, Removed = 1, Altered = 2, Kept = 97 }, Report.Change!.Rows);
    }

    [Fact]
    public async Task The_way_back_from_another_branch_runs_nothing_and_what_follows_is_compared_with_where_one_is()
    {
        await ValidateAsync(100);
        await ValidateAsync(150);
        Assert.Equal((StageSource.Restored, null), await ValidateAsync(100));
        Assert.Equal((StageSource.Restored, "+50 rows"), await ValidateAsync(150));
        Assert.Equal((StageSource.Restored, null), await ValidateAsync(100));
        Assert.Equal((StageSource.Ran, "+20 rows"), await ValidateAsync(120));
    }

    [Fact]
    public async Task A_base_knows_no_later_days_and_a_question_is_no_base_for_the_newest()
    {
        await ValidateAsync(100);
        Assert.Equal((StageSource.Ran, null), await ValidateAsync(100, day: 50));
        Assert.Equal((StageSource.Ran, "+10 rows"), await ValidateAsync(100, day: 60));
        Assert.Equal((StageSource.Ran, "+5 rows"), await ValidateAsync(100, day: 55));
        Assert.Equal((StageSource.Restored, "+10 rows"), await ValidateAsync(100, day: 60));
        Assert.Equal((StageSource.Ran, "+1 row"), await ValidateAsync(101));
        Assert.Equal((StageSource.Restored, null), await ValidateAsync(100));
    }

    [Fact]
    public async Task What_was_not_accepted_is_no_base()
    {
        await ValidateAsync(100);
        checkout.Describe("houses", ("houses.csv", Houses.Table(30, _ => -1)));
        Assert.NotNull((await checkout.RunToAsync("Validate", new HouseModel())).Refusal);
        Assert.Equal((StageSource.Ran, "+1 row"), await ValidateAsync(101));
    }

    [Fact]
    public async Task Forced_and_with_other_code_the_change_is_the_same()
    {
        await ValidateAsync(100);
        await ValidateAsync(107);
        var facts = Json.Write(Report);
        await checkout.RunAsync("Validate", new HouseModel(), new RunOptions { Force = true });
        Assert.Equal(facts, Json.Write(Report));
        checkout.Code.Name = "sha256:other";
        Assert.Equal((StageSource.Ran, "+7 rows"), await ValidateAsync(107));
        Assert.Equal(facts, Json.Write(Report));
    }

    [Fact]
    public async Task A_fresh_clone_compares_with_what_the_champion_learnt_from_and_goes_on_saying_so()
    {
        await ValidateAsync(200, upTo: "Promote");
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        Assert.Equal((StageSource.Ran, "+7 rows in all"), await ValidateAsync(207));
        Assert.Null(Report.Change!.Rows);
        Assert.Equal((StageSource.UpToDate, "+7 rows in all"), await ValidateAsync(207));

        // Another champion's profile takes the place of the one that was compared with.
        checkout.Write("models/houses/profile.json", "{}");
        Assert.Equal((StageSource.UpToDate, "+7 rows in all"), await ValidateAsync(207));
        await checkout.RunAsync("Validate", new HouseModel(), new RunOptions { Force = true });
        Assert.Equal("+7 rows in all", Report.Change!.Sentence);
    }

    [Fact]
    public async Task The_champions_own_rows_are_no_change()
    {
        await ValidateAsync(200, upTo: "Promote");
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        Assert.Equal((StageSource.Ran, null), await ValidateAsync(200));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ \"schema\": 99 }")]
    public async Task A_memory_that_cannot_be_read_is_lost_and_nothing_worse(string text)
    {
        await ValidateAsync(100);
        await File.WriteAllTextAsync(Memory, text, TestContext.Current.CancellationToken);
        Assert.Equal((StageSource.Ran, null), await ValidateAsync(107));
        Assert.Equal((StageSource.UpToDate, null), await ValidateAsync(107));
    }

    [Fact]
    public async Task Rows_that_are_lost_are_said_to_be_unknown()
    {
        await ValidateAsync(100);
        foreach (var file in Directory.GetFiles(checkout.Workspace.Store("houses", "Validate"), "rows.bin", SearchOption.AllDirectories)) File.Delete(file);
        Assert.Equal((StageSource.Ran, "+7 rows in all"), await ValidateAsync(107));
        Directory.Delete(checkout.Workspace.Store("houses", "Validate"), recursive: true);
        Assert.Equal((StageSource.Ran, null), await ValidateAsync(109));
    }

    [Fact]
    public async Task A_change_trains_nothing_again()
    {
        await ValidateAsync(200);
        await ValidateAsync(207, upTo: "Train");
        File.Delete(Memory);
        await ValidateAsync(207);
        Assert.Equal(StageSource.UpToDate, (await checkout.RunAsync(TrainStage.StageName, new HouseModel())).Source);
    }

    private ValidationReport Report => checkout.Facts<ValidationReport>("houses", ValidateStage.StageName);

    private async Task<(StageSource Source, string? Change)> ValidateAsync(int rows, int? day = null, string upTo = "Validate")
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(rows)));
        var options = new RunOptions { AsOf = day is { } number ? Houses.First.AddDays(number) : null };
        await checkout.RunAsync(FetchStage.StageName, new HouseModel(), options);
        var outcome = await checkout.RunAsync(ValidateStage.StageName, new HouseModel(), options);
        foreach (var stage in checkout.Stages.Skip(2).TakeWhile(_ => upTo != "Validate"))
        {
            await checkout.RunAsync(stage.Name, new HouseModel(), options);
            if (stage.Name == upTo) break;
        }

        return (outcome.Source, Report.Change?.Sentence);
    }
}
