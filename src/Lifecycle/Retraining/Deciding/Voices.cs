using System.Diagnostics;
using System.Globalization;
using Levain.Definitions.Policies;

namespace Levain.Retraining.Deciding;

/// <summary>Asks each rule what it says of a day's evidence.</summary>
internal static class Voices
{
    public static Voice Of(RetrainRule rule, Evidence evidence) => rule switch
    {
        ScheduleRule schedule => CalendarVoices.Of(schedule, evidence),
        StalenessRule staleness => CalendarVoices.Of(staleness, evidence),
        NewRowsRule rows => new(evidence.NewRows >= rows.Rows, Told(
            $"{evidence.NewRows:N0} rows after {evidence.Findings.ChampionAsOf:yyyy-MM-dd}")),
        ChangeRule => new(evidence.Changes.Count > 0, evidence.Changes.Count > 0
            ? $"changed: {string.Join(", ", evidence.Changes)}"
            : "all is as it was"),
        DriftRule => DriftVoice.Of(evidence.Findings.Drift),
        RealisedRule realised => PerformanceVoices.Of(realised, evidence.Findings.Realised),
        ErrorRule error => PerformanceVoices.Of(error, evidence.Findings.Realised),
        EstimatedRule estimated => PerformanceVoices.Of(estimated, evidence.Findings.Estimated),
        _ => throw new UnreachableException(rule.Sentence),
    };

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
