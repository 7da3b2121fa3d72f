using Levain.Definitions;
using Levain.Monitoring.References;
using Levain.Registering;
using Levain.Stages;

namespace Levain.Retraining;

/// <summary>Brings what a champion's rows and answers were like, as Promote wrote it beside the pointer.</summary>
internal sealed class ChampionReference(Workspace workspace)
{
    /// <exception cref="LevainException">It is missing, broken, another champion's, or calibrated for other windows than the definition watches.</exception>
    public MonitoringReference Read(ModelDefinition definition, Champion champion)
    {
        var path = workspace.MonitoringReference(champion.Model);
        var place = workspace.Relative(path);
        var advice = $"Run --target=Promote --model={champion.Model} --force, which writes it again.";
        if (!File.Exists(path))
            throw new LevainException($"{place} is missing: what the champion's rows were like is not known, so served ones cannot be judged. {advice}");
        var reference = Json.ReadFile<MonitoringReference>(path, place, MonitoringReference.CurrentSchema, advice);
        if (reference.Champion != champion.Digest)
            throw new LevainException(
                $"{place} is of {Digest.Brief(reference.Champion)}, the champion of {champion.Model} is {Digest.Brief(champion.Digest)}. {advice}");
        var watching = definition.Watching;
        return (reference.WindowDays, reference.FalseAlarmDays) == (watching.WindowDays, watching.FalseAlarmDays)
            ? reference
            : throw new LevainException(FormattableString.Invariant(
                $"{place} is calibrated for windows of {reference.WindowDays} days and one false alarm in {reference.FalseAlarmDays}, ")
                + FormattableString.Invariant($"the definition watches {watching.WindowDays} and {watching.FalseAlarmDays}. {advice}"));
    }
}
