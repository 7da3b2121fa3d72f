using System.Diagnostics;
using Levain.Definitions.Policies;
using Levain.Retraining.Deciding;
using Levain.Stages;
using Xunit;

namespace Levain.Retraining;

public sealed class DecisionLedgerTests : IDisposable
{
    private static readonly RetrainPolicy Policy = Retrain.When(Retrain.ColumnsDrift);
    private readonly TempFolder folder = new();
    private readonly Workspace workspace;

    public DecisionLedgerTests() => workspace = new Workspace(folder.Path);

    private string Path => workspace.Decisions("market");

    [Fact]
    public void A_first_look_begins_the_ledger_and_says_so()
    {
        var ledger = DecisionLedger.Open(workspace, "market");
        Assert.Equal("artifacts/market/decisions.jsonl is not there: the record of decisions begins with this look.", ledger.Note);
        Assert.Null(ledger.Before(Days.First));

        Add(ledger, Days.First);

        Assert.Single(File.ReadAllLines(Path));
        Assert.Null(DecisionLedger.Open(workspace, "market").Note);
    }

    [Fact]
    public void Lines_that_are_there_stay_byte_for_byte()
    {
        Add(DecisionLedger.Open(workspace, "market"), Days.First);
        var before = File.ReadAllBytes(Path);

        Add(DecisionLedger.Open(workspace, "market"), Days.First.AddDays(1));

        Assert.Equal(before, File.ReadAllBytes(Path)[..before.Length]);
        Assert.Equal([Days.First, Days.First.AddDays(1)], DecisionLedger.Open(workspace, "market").Lines.Select(l => l.Decision.AsOf));
    }

    [Fact]
    public void The_same_look_again_is_no_new_line()
    {
        for (var i = 0; i < 3; i++) Add(DecisionLedger.Open(workspace, "market"), Days.First);

        Assert.Single(File.ReadAllLines(Path));
    }

    [Fact]
    public void The_look_before_is_the_last_one_of_the_last_earlier_day()
    {
        var ledger = DecisionLedger.Open(workspace, "market");
        Add(ledger, Days.First);
        Add(ledger, Days.First.AddDays(2));
        Add(ledger, Days.First.AddDays(2), drifts: true);
        Add(ledger, Days.First.AddDays(1));

        Assert.Null(ledger.Before(Days.First));
        Assert.Equal(Days.First, ledger.Before(Days.First.AddDays(1))!.AsOf);
        Assert.Equal(Days.First.AddDays(1), ledger.Before(Days.First.AddDays(2))!.AsOf);
        Assert.True(ledger.Before(Days.First.AddDays(9))!.Retrain);
        Assert.Equal([Days.First.AddDays(2)], ledger.Trainings);
    }

    [Fact]
    public void Half_a_line_at_the_end_is_cut_off_and_told_wherever_it_was_torn()
    {
        Add(DecisionLedger.Open(workspace, "market"), Days.First);
        var first = File.ReadAllBytes(Path);
        Add(DecisionLedger.Open(workspace, "market"), Days.First.AddDays(1));
        var both = File.ReadAllBytes(Path);
        for (var length = first.Length + 1; length < both.Length; length += 97)
        {
            File.WriteAllBytes(Path, both[..length]);

            var ledger = DecisionLedger.Open(workspace, "market");

            Assert.Contains("ended in half a line, which was cut off", ledger.Note, StringComparison.Ordinal);
            Assert.Equal(first, File.ReadAllBytes(Path));
            Add(ledger, Days.First.AddDays(1));
            Assert.Equal(both, File.ReadAllBytes(Path));
        }
    }

    [Fact]
    public void A_broken_line_before_the_last_is_told_with_its_number()
    {
        Add(DecisionLedger.Open(workspace, "market"), Days.First);
        File.AppendAllText(Path, "{\"schema\":1}\n" + File.ReadAllText(Path));

        Told.Says(Told.By(() => DecisionLedger.Open(workspace, "market")), "decisions.jsonl, line 2", "Delete the line, or the file to begin anew");
    }

    [Fact]
    public void Lines_of_another_model_or_a_later_version_are_refused()
    {
        Add(DecisionLedger.Open(workspace, "market"), Days.First);
        var good = File.ReadAllText(Path);
        File.WriteAllText(Path, good.Replace("\"market\"", "\"fraud\"", StringComparison.Ordinal));
        Told.Says(Told.By(() => DecisionLedger.Open(workspace, "market")), "line 1 is a decision about fraud, not market");
        File.WriteAllText(Path, good.Replace("{\"schema\":1", "{\"schema\":2", StringComparison.Ordinal));
        Told.Says(Told.By(() => DecisionLedger.Open(workspace, "market")), "line 1 was written by a newer version");
    }

    [Fact]
    public async Task Two_at_once_write_one_after_the_other()
    {
        var clock = TimeProvider.System;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            using var guard = await LedgerLock.TakeAsync(workspace, "market", clock, TestContext.Current.CancellationToken);
            var ledger = DecisionLedger.Open(workspace, "market");
            await Task.Yield();
            Add(ledger, Days.First.AddDays(i));
        })));

        Assert.Equal(8, DecisionLedger.Open(workspace, "market").Lines.Select(l => l.Decision.AsOf).Distinct().Count());
    }

    [Fact]
    public async Task A_holder_that_does_not_end_is_told()
    {
        using var held = await LedgerLock.TakeAsync(workspace, "market", TimeProvider.System, TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();

        var told = await Told.ByAsync(() => LedgerLock.TakeAsync(workspace, "market", new RushedClock(), TestContext.Current.CancellationToken));

        Told.Says(told, "Another process decides about market and does not end");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    public void Dispose() => folder.Dispose();

    private static void Add(DecisionLedger ledger, DateOnly day, bool drifts = false)
    {
        var evidence = drifts ? Days.Quiet(day).Drifting() : Days.Quiet(day);
        ledger.Add(evidence, Decider.Decide(Policy, evidence));
    }
}
