using Levain.Definitions;
using Levain.Monitoring.References;
using Levain.Registering;

namespace Levain.Retraining;

/// <summary>Who is watched, and what its rows were like.</summary>
internal sealed record WatchedChampion(ModelDefinition Definition, Champion Champion, MonitoringReference Reference)
{
    public string Model => Definition.Name;
}
