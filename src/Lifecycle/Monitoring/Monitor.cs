using Levain.Definitions;
using Levain.Monitoring.References;

namespace Levain.Monitoring;

/// <summary>Looks at served windows of one champion.</summary>
/// <param name="definition">The model.</param>
/// <param name="reference">What its champion's rows and answers were like.</param>
/// <param name="effort">How much is computed of its performance; all where nothing is said.</param>
internal sealed class Monitor(ModelDefinition definition, MonitoringReference reference, Performing.PerformanceEffort? effort = null)
{
    private readonly Drifting.DriftCheck drift = new(reference);

    /// <summary>Brings together drift, performance and quality of a window.</summary>
    public Findings Look(ServedWindow window, DateOnly asOf) => new()
    {
        Schema = Findings.CurrentSchema,
        Model = definition.Name,
        Champion = reference.Champion,
        ChampionAsOf = reference.AsOf,
        AsOf = asOf,
        From = window.From,
        Until = window.Until,
        Quality = window.Quality,
        Labels = window.Labels,
        Drift = drift.Of(window.Rows),
        Realised = Performing.RealisedPerformance.Of(definition, reference, window.Matured, effort),
        Estimated = Performing.EstimatedPerformance.Of(definition, reference, window, effort),
    };
}
