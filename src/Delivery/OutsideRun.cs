using System.Runtime.InteropServices;
using Levain.Stages;

namespace Levain.Delivery;

/// <summary>One run of a stage whose result lies outside: it is in no store, and its record says what was found there last.</summary>
internal sealed class OutsideRun(StageServices services, string stage, string model)
{
    private readonly long started = services.Clock.GetTimestamp();
    private readonly DateTime begin = services.Clock.GetUtcNow().UtcDateTime;

    private double Seconds => services.Clock.GetElapsedTime(started).TotalSeconds;

    /// <summary>Writes the record.</summary>
    /// <param name="facts">What stands outside now.</param>
    /// <param name="key">What it was made from, part by part.</param>
    public void Keep<TFacts>(TFacts facts, params ReadOnlySpan<(string Part, string Value)> key)
    {
        var whole = new StageKey().With("stage", stage).With("model", model);
        foreach (var (part, value) in key) whole.With(part, value);
        AtomicFile.Write(services.Workspace.Record(model, stage), Json.Write(new StageRecord<TFacts>
        {
            Schema = StageRecord<TFacts>.CurrentSchema,
            Stage = stage,
            Model = model,
            Key = whole.Hash(),
            KeyParts = new SortedDictionary<string, string>(whole.Parts.ToDictionary(), StringComparer.Ordinal),
            Outputs = [],
            Facts = facts,
            StartedAt = begin,
            Seconds = Math.Round(Seconds, 3),
            Machine = RuntimeInformation.RuntimeIdentifier,
        }));
    }

    public StageOutcome Outcome(string finding) => new(stage, model, StageSource.Ran, Seconds, finding, null, []);
}
