using Levain.Datasets;
using Levain.Definitions;
using Levain.Monitoring;
using Levain.Monitoring.Joining;
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
    internal WindowSource Windows { get; init; } = (watched, log, asOf, cancellation) =>
        new WindowReader(watched.Definition, watched.Reference, watched.Champion.OperatingPoint).ReadAsync(log, asOf, cancellation);

    private Workspace Workspace => services.Workspace;

    public async Task<StageOutcome> RunAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation)
    {
        var started = services.Clock.GetTimestamp();
        var watched = Watch(definition);
        var asOf = options.AsOf ?? await NewestPrediction.DayAsync(inputs.Log, definition.Name, cancellation);
        var metrics = await inputs.MetricsAsync(cancellation);
        var window = await Windows(watched, inputs.Log, asOf, cancellation);
        // A window without rows is a quiet time; a log without any is another model's.
        if (window.Rows.Count == 0) await NewestPrediction.DayAsync(inputs.Log, definition.Name, cancellation);
        progress.Report(0.5);
        var findings = new Monitoring.Monitor(definition, watched.Reference).Look(window, asOf);
        if (metrics is not null) findings = findings with { Quality = metrics.AddTo(findings.Quality, definition.Name) };
        var look = await DecideAsync(watched, window, await EvidenceOfAsync(watched, findings, cancellation), cancellation);
        return new StageOutcome(
            Name, definition.Name, StageSource.Ran, services.Clock.GetElapsedTime(started).TotalSeconds, look.Decision.Sentence, null, []);
    }

    public StageState Inspect(ModelDefinition definition, RunOptions options) =>
        new(Name, Recorded: File.Exists(Workspace.Record(definition.Name, Name)), []);

    private WatchedChampion Watch(ModelDefinition definition)
    {
        var champion = registry.Champion(definition.Name) ?? throw new LevainException(
            $"{definition.Name} has no champion yet, so there is nothing to watch. Run --target=Retrain --model={definition.Name} first.");
        return new(definition, champion, new ChampionReference(Workspace).Read(definition, champion));
    }

    // What the ledger knows comes in later, under its lock.
    private async Task<Evidence> EvidenceOfAsync(WatchedChampion watched, Findings findings, CancellationToken cancellation)
    {
        var snapshot = services.Records.Get<Snapshot>(watched.Model, FetchStage.StageName).Facts;
        return new Evidence
        {
            Findings = findings,
            Trainings = [.. registry.History(watched.Model).Select(e => e.AsOf)],
            NewRows = await watched.Definition.Accept(new LaterRows(Workspace, snapshot, findings.ChampionAsOf, findings.AsOf, cancellation)),
            Changes = new ChampionChanges(services).Since(watched.Champion, watched.Definition),
            ByHand = inputs.ByHand,
            Before = null,
        };
    }

    private async Task<Look> DecideAsync(WatchedChampion watched, ServedWindow window, Evidence known, CancellationToken cancellation)
    {
        using var guard = await LedgerLock.TakeAsync(Workspace, watched.Model, services.Clock, cancellation);
        var ledger = DecisionLedger.Open(Workspace, watched.Model);
        var asOf = known.Findings.AsOf;
        var evidence = known with
        {
            Trainings = [.. known.Trainings.Concat(ledger.Trainings.Where(d => d != asOf)).Distinct().Order()],
            Before = ledger.Before(asOf),
        };
        var look = new Look
        {
            Schema = Look.CurrentSchema,
            Evidence = evidence,
            Decision = Decider.Decide(watched.Definition.Retraining, evidence),
            Notes = ledger.Note is null ? [] : [ledger.Note],
        };
        ledger.Add(evidence, look.Decision);
        Write(watched, window, look, ledger);
        return look;
    }

    private void Write(WatchedChampion watched, ServedWindow window, Look look, DecisionLedger ledger)
    {
        var alarms = AlarmSpans.Of(ledger.Lines.Select(l => l.Decision).Where(d => d.AsOf <= look.Decision.AsOf));
        var facts = new MonitorPageFacts(look, watched.Reference, alarms) { Rows = window.Rows };
        foreach (var (name, text) in pages.Write(facts)) AtomicFile.Write(Path.Combine(Workspace.Model(watched.Model), name), text);
        new LookBook(Workspace).Keep(watched.Model, look);
    }
}
