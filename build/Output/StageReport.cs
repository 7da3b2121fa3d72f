using System.Globalization;
using Cake.Core.Diagnostics;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Says what the stages do: a line each, and how far the long ones are.</summary>
public sealed class StageReport(ICakeLog log, ProgressBoard board, IReadOnlyList<IStageNotes> notes)
{
    private readonly List<StageOutcome> outcomes = [];
    private readonly List<(string Stage, string Model, string Message)> failures = [];

    /// <summary>What was told so far.</summary>
    public IReadOnlyList<StageOutcome> Outcomes => outcomes;

    public IReadOnlyList<(string Stage, string Model, string Message)> Failures => failures;

    /// <summary>Shows progress until it is disposed.</summary>
    public IDisposable Watch() => board.Watch();

    /// <summary>A stage begins; what it reports is shown when it takes long.</summary>
    public IProgress<double> Begin(string stage, string model) => board.Begin(stage, model);

    /// <summary>Says again what the last run said of a stage.</summary>
    public void Repeat(IEnumerable<string> lines)
    {
        foreach (var line in lines) log.Information("{0}", line);
    }

    /// <summary>A stage has ended.</summary>
    public void Tell(StageOutcome outcome, bool explain)
    {
        lock (outcomes)
        {
            outcomes.Add(outcome);
            board.End(outcome.Stage, outcome.Model);
            Repeat(Lines(outcome));
            if (explain) foreach (var line in Explain(outcome)) log.Information("{0}", line);
            if (outcome.Refusal is { } refusal) Note(outcome.Stage, outcome.Model, refusal.Sentence);
        }
    }

    /// <summary>A stage could not do its work.</summary>
    public void Fail(string stage, string model, LevainException failure)
    {
        lock (outcomes)
        {
            board.End(stage, model);
            Note(stage, model, failure.Message);
            log.Debug("{0}", failure);
        }
    }

    private void Note(string stage, string model, string message)
    {
        failures.Add((stage, model, message));
        log.Error("{0}", $"{stage} {model}: {message}");
    }

    /// <summary>A stage in a line, and what there is to tell beside it.</summary>
    public IEnumerable<string> Lines(StageOutcome outcome) => [Line(outcome), .. notes.SelectMany(n => n.Lines(outcome))];

    // Name, model, time, what it found.
    private static string Line(StageOutcome outcome) =>
        $"{outcome.Stage,-9} {outcome.Model,-10} {Source(outcome),10}  {outcome.Finding}";

    private static string Source(StageOutcome outcome) => outcome.Source switch
    {
        StageSource.UpToDate => "up to date",
        StageSource.Restored => "from store",
        _ => outcome.Seconds.ToString("0.00 s", CultureInfo.InvariantCulture),
    };

    private static IEnumerable<string> Explain(StageOutcome outcome) => outcome switch
    {
        { Source: StageSource.UpToDate } => ["          every part of the key is as it was"],
        { Changes.Count: 0 } => ["          there was no record, or its outputs were gone"],
        _ => outcome.Changes.Select(c => $"          {c.Part}: {Shown(c.Old)} -> {Shown(c.New)}"),
    };

    private static string Shown(string? value) => value is null ? "(nothing)" : Digest.Brief(value);
}
