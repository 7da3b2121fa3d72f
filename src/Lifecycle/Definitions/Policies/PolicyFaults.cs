namespace Levain.Definitions.Policies;

/// <summary>Finds what contradicts itself in how a definition is watched and trained again.</summary>
internal static class PolicyFaults
{
    /// <returns>A sentence a fault; none where all is well.</returns>
    public static IReadOnlyList<string> Of(ModelDefinition definition) =>
    [
        .. WatchFaults.Of(definition),
        .. definition.Retraining.Rules.SelectMany(rule => RuleFaults.Of(rule, definition)),
        .. TwinFaults.Of(definition.Retraining.Rules),
        .. TimingFaults.Of(definition.Retraining),
    ];
}
