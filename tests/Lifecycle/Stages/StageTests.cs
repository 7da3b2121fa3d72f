using Levain.Definitions;
using Levain.Samples;
using Xunit;

namespace Levain.Stages;

public sealed class StageTests : IDisposable
{
    private readonly Checkout checkout = new();
    private readonly ParrotStage stage;

    public StageTests() => stage = new ParrotStage(checkout.Services);

    private static ModelDefinition Model => new HouseModel();

    private string Output => Path.Combine(checkout.Workspace.Model("houses"), "word.txt");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task The_first_time_it_runs_and_writes_its_record_and_outputs()
    {
        var outcome = await RunAsync();
        Assert.Equal((StageSource.Ran, "said one", null), (outcome.Source, outcome.Finding, outcome.Refusal));
        Assert.Empty(outcome.Changes);
        Assert.Equal("one", await TextAsync());
        var record = checkout.Records.Get<ParrotFacts>("houses", "Parrot");
        Assert.Equal(["length.txt", "word.txt"], record.Outputs.Select(o => o.Name));
        Assert.Equal(["code", "model", "package:Microsoft.ML", "runtime", "stage", "word"], record.KeyParts.Keys);
        Assert.Equal(checkout.Clock.Now.UtcDateTime, record.StartedAt);
    }

    [Fact]
    public async Task The_second_time_it_is_up_to_date() => Assert.Equal([StageSource.Ran, StageSource.UpToDate], await SourcesAsync(2));

    [Fact]
    public async Task A_change_is_told_and_runs_and_the_way_back_is_restored()
    {
        await RunAsync();
        stage.Word = "three";
        var changed = await RunAsync();
        Assert.Equal(StageSource.Ran, changed.Source);
        Assert.Equal(new KeyChange("word", "one", "three"), Assert.Single(changed.Changes));
        stage.Word = "one";
        var back = await RunAsync();
        Assert.Equal(StageSource.Restored, back.Source);
        Assert.Equal(new KeyChange("word", "three", "one"), Assert.Single(back.Changes));
        Assert.Equal("one", await TextAsync());
        Assert.Equal(2, stage.Runs);
    }

    [Fact]
    public async Task Other_code_runs_again_and_is_named()
    {
        await RunAsync();
        checkout.Code.Name = "sha256:other";
        Assert.Equal("code", Assert.Single((await RunAsync()).Changes).Part);
    }

    [Fact]
    public async Task A_deleted_output_is_restored_from_the_store()
    {
        await RunAsync();
        File.Delete(Output);
        Assert.Equal(StageSource.Restored, (await RunAsync()).Source);
        Assert.Equal("one", await TextAsync());
    }

    [Fact]
    public async Task A_changed_output_is_restored_from_the_store()
    {
        await RunAsync();
        checkout.Rewrite("artifacts/houses/word.txt", "two");
        Assert.Equal(StageSource.Restored, (await RunAsync()).Source);
        Assert.Equal("one", await TextAsync());
    }

    [Fact]
    public async Task A_changed_output_whose_stored_twin_is_damaged_is_made_again()
    {
        await RunAsync();
        File.Delete(Output);
        foreach (var stored in Directory.GetFiles(checkout.Workspace.Store("houses", "Parrot"), "word.txt", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(stored, "two, damaged", Cancellation);
        Assert.Equal(StageSource.Ran, (await RunAsync()).Source);
        Assert.Equal("one", await TextAsync());
    }

    [Fact]
    public async Task A_lost_store_is_made_again()
    {
        await RunAsync();
        Directory.Delete(checkout.Workspace.Store("houses", "Parrot"), recursive: true);
        Assert.Equal(StageSource.UpToDate, (await RunAsync()).Source);
        File.Delete(Output);
        Assert.Equal(StageSource.Ran, (await RunAsync()).Source);
    }

    [Fact]
    public async Task Force_runs_what_is_up_to_date()
    {
        await RunAsync();
        var forced = await stage.RunAsync(Model, new RunOptions { Force = true }, Silence.Here, Cancellation);
        Assert.Equal(StageSource.Ran, forced.Source);
        Assert.Equal(2, stage.Runs);
    }

    [Fact]
    public async Task What_is_damaged_outside_runs_again()
    {
        await RunAsync();
        stage.Whole = false;
        Assert.Equal(StageSource.Ran, (await RunAsync()).Source);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"schema\":1}")]
    [InlineData("{\"schema\":99}")]
    public async Task A_record_that_cannot_be_read_is_replaced(string broken)
    {
        await RunAsync();
        var record = checkout.Workspace.Record("houses", "Parrot");
        var good = await File.ReadAllTextAsync(record, Cancellation);
        await File.WriteAllTextAsync(record, broken, Cancellation);
        Assert.NotEqual(StageSource.UpToDate, (await RunAsync()).Source);
        Assert.Equal(good, await File.ReadAllTextAsync(record, Cancellation));
    }

    [Fact]
    public async Task A_failure_leaves_the_last_result_as_it_was()
    {
        await RunAsync();
        var before = Listing();
        stage.Word = "three";
        stage.Fault = _ => new LevainException("no");
        await Assert.ThrowsAsync<LevainException>(RunAsync);
        Assert.Equal(before, Listing());
        Assert.Equal("one", await TextAsync());
        stage.Fault = _ => null;
        Assert.Equal(StageSource.Ran, (await RunAsync()).Source);
    }

    [Fact]
    public async Task A_first_failure_leaves_nothing()
    {
        stage.Fault = _ => new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(RunAsync);
        Assert.Empty(Listing());
    }

    [Fact]
    public async Task A_full_disk_is_a_sentence()
    {
        stage.Fault = _ => new IOException("No space left on device");
        Told.Says(await Told.ByAsync(RunAsync), "Cannot write artifacts/.tmp/houses-parrot", "No space left", "run the same command again");
    }

    [Fact]
    public async Task A_refusal_is_told_each_time()
    {
        stage.Refuses = true;
        Assert.Equal("one is no word", (await RunAsync()).Refusal?.Sentence);
        var again = await RunAsync();
        Assert.Equal((StageSource.UpToDate, true), (again.Source, again.Refusal?.StopsModel));
    }

    [Fact]
    public async Task Models_do_not_mix()
    {
        await RunAsync();
        await stage.RunAsync(new HouseModel { Called = "other" }, new RunOptions(), Silence.Here, Cancellation);
        Assert.Equal(2, stage.Runs);
        Assert.Equal(StageSource.UpToDate, (await RunAsync()).Source);
    }

    [Fact]
    public async Task Looking_tells_what_running_would_do()
    {
        Assert.False(stage.Inspect(Model, new RunOptions()).Recorded);
        await RunAsync();
        Assert.True(stage.Inspect(Model, new RunOptions()).IsUpToDate);
        stage.Word = "three";
        var state = stage.Inspect(Model, new RunOptions());
        Assert.Equal((true, false, "word"), (state.Recorded, state.IsUpToDate, Assert.Single(state.Changes).Part));
        Assert.Equal(1, stage.Runs);
    }

    [Fact]
    public async Task The_same_facts_and_outputs_have_the_same_fingerprint_whenever_made()
    {
        await RunAsync();
        var first = checkout.Records.Get<ParrotFacts>("houses", "Parrot");
        checkout.Clock.Now += TimeSpan.FromDays(1);
        checkout.Code.Name = "sha256:other";
        await RunAsync();
        var second = checkout.Records.Get<ParrotFacts>("houses", "Parrot");
        Assert.NotEqual((first.Key, first.StartedAt), (second.Key, second.StartedAt));
        Assert.Equal(first.Fingerprint, second.Fingerprint);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<StageOutcome> RunAsync() => stage.RunAsync(Model, new RunOptions(), Silence.Here, Cancellation);

    private Task<string> TextAsync() => File.ReadAllTextAsync(Output, Cancellation);

    private async Task<List<StageSource>> SourcesAsync(int runs)
    {
        List<StageSource> sources = [];
        for (var i = 0; i < runs; i++) sources.Add((await RunAsync()).Source);
        return sources;
    }

    private List<string> Listing()
    {
        string[] places = [checkout.Workspace.Model("houses"), checkout.Workspace.Store("houses", "Parrot")];
        return
        [
            .. places.Where(Directory.Exists)
                .SelectMany(p => Directory.GetFiles(p, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal),
        ];
    }
}
