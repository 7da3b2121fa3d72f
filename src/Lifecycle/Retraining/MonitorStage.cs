using Levain.Datasets;
using Levain.Definitions;
using Levain.Monitoring;
using Levain.Monitoring.References;
using Levain.Registering;
using Levain.Retraining.Deciding;
using Levain.Stages;

namespace Levain.Retraining;

/// <summary>Looks at what the champion was asked and how it answered, and decides whether to train again; a look is never taken from the store.</summary>
public sealed class MonitorStage(StageServices services, Registry registry, IMonitorInputs inputs, IMonitorPages pages) : IStage
{
    public const string StageName = "Monitor";

    /// <summary>The look as Markdown.</summary>
    public const string SummaryFile = "monitor.md";

    /// <summary>The same for people with a browser, with pictures.</summary>
    public const string PageFile = "monitor.html";

    public string Name => StageName;

    /// <summary>How windows are read; a test hands its own over.</summary>
    internal WindowSource Windows { get; init; } = (_, _, _, _, _) => throw new NotImplementedException();

    private Workspace Workspace => services.Workspace;

    public async Task<StageOutcome> RunAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        var started = services.Clock.GetTimestamp();
        var champion = registry.Champion(definition.Name) ?? throw new LevainException(
            $"{definition.Name} has no champion yet, so there is nothing to watch. Run --target=Retrain --model={definition.Name} first.");
        var reference = new ChampionReference(Workspace).Read(definition, champion);
        var asOf = options.AsOf ?? await NewestPrediction.DayAsync(inputs.Log, definition.Name, cancellation);
        var window = await Windows(definition, reference, inputs.Log, asOf, cancellation);
        if (window.Rows.Count == 0) await NewestPrediction.DayAsync(inputs.Log, definition.Name, cancellation);
        progress.Report(0.5);
        var seen = new Sighting(champion, reference, window, new Monitoring.Monitor(definition, reference).Look(window, asOf));
        var evidence = await EvidenceOfAsync(definition, seen, cancellation);
        var look = await DecideAsync(definition, seen, evidence, cancellation);
        return new StageOutcome(
            Name, definition.Name, StageSource.Ran, services.Clock.GetElapsedTime(started).TotalSeconds, look.Decision.Sentence, null, []);
    }

    public StageState Inspect(ModelDefinition definition, RunOptions options) =>
        new(Name, Recorded: File.Exists(Workspace.Record(definition.Name, Name)), []);

    // What the ledger knows comes in later, under its lock.
    private async Task<Evidence> EvidenceOfAsync(ModelDefinition definition, Sighting seen, CancellationToken cancellation)
    {
        var snapshot = services.Records.Get<Snapshot>(definition.Name, FetchStage.StageName).Facts;
        var (after, asOf) = (seen.Findings.ChampionAsOf, seen.Findings.AsOf);
        return new Evidence
        {
            Findings = seen.Findings,
            Trainings = [.. registry.History(definition.Name).Select(e => e.AsOf)],
            NewRows = await definition.Accept(new LaterRows(Workspace, snapshot, after, asOf, cancellation)),
            Changes = new ChampionChanges(services).Since(seen.Champion, definition),
            ByHand = inputs.ByHand,
            Before = null,
        };
    }

    private async Task<Look> DecideAsync(ModelDefinition definition, Sighting seen, Evidence known, CancellationToken cancellation)
    {
        using var guard = await LedgerLock.TakeAsync(Workspace, definition.Name, services.Clock, cancellation);
        var ledger = DecisionLedger.Open(Workspace, definition.Name);
        var asOf = seen.Findings.AsOf;
        var evidence = known with
        {
            Trainings = [.. known.Trainings.Concat(ledger.Trainings.Where(d => d != asOf)).Distinct().Order()],
            Before = ledger.Before(asOf),
        };
        var look = new Look
        {
            Schema = Look.CurrentSchema,
            Evidence = evidence,
            Decision = Decider.Decide(definition.Retraining, evidence),
            Notes = [.. ledger.Note is null ? Array.Empty<string>() : [ledger.Note]],
        };
        ledger.Add(evidence, look.Decision);
        Write(seen, look, ledger);
        return look;
    }

    private void Write(Sighting seen, Look look, DecisionLedger ledger)
    {
        var model = look.Decision.Model;
        var alarms = AlarmSpans.Of(ledger.Lines.Select(l => l.Decision).Where(d => d.AsOf <= look.Decision.AsOf));
        var facts = new MonitorPageFacts(look, seen.Reference, alarms) { Rows = seen.Window.Rows };
        foreach (var (name, text) in pages.Write(facts)) AtomicFile.Write(Path.Combine(Workspace.Model(model), name), text);
        new LookBook(Workspace).Keep(model, look);
    }

    private sealed record Sighting(Champion Champion, MonitoringReference Reference, ServedWindow Window, Findings Findings);
}
