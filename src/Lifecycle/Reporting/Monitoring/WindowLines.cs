using System.Globalization;
using Levain.Monitoring;

namespace Levain.Reporting.Monitoring;

/// <summary>Tells of the window itself in sentences: what was served, how it was, what is known of it.</summary>
public static class WindowLines
{
    /// <summary>How many rows were looked at, and how far labels have come.</summary>
    public static IEnumerable<string> Labels(LabelFindings labels)
    {
        yield return labels.Matured == 0
            ? "No prediction is old enough for its label to be known."
            : Told($"{labels.Labelled:N0} of {labels.Matured:N0} predictions that are old enough have a label ({Readable.Share((double)labels.Labelled / labels.Matured)}).");
        if (labels is { MedianLagDays: { } median, LongLagDays: { } longest })
            yield return Told($"Labels came after {median:0.#} days in the median, nine of ten within {longest:0.#} days.");
        if (labels.Repeated > 0) yield return Told($"{labels.Repeated:N0} labels came again; the last one counts.");
        if (labels.Unknown > 0) yield return Told($"{labels.Unknown:N0} labels are of predictions that are not in the log.");
        if (labels.Unreadable > 0) yield return Told($"{labels.Unreadable:N0} labels are no labels of this model.");
        if (labels.Early > 0) yield return Told($"{labels.Early:N0} labels were known before their prediction was made.");
        foreach (var (digest, count) in labels.OtherChampions)
            yield return Told($"{count:N0} predictions are of another champion, {Stages.Digest.Brief(digest)}.");
    }

    /// <summary>What was wrong with served rows and answers; a line says so where nothing was.</summary>
    public static IEnumerable<string> Quality(QualityFindings quality)
    {
        yield return Told($"{quality.Predictions:N0} predictions in the window.");
        if (quality.FeatureNote is { } note) yield return note;
        else if (quality.WithoutFeatures > 0) yield return Told($"{quality.WithoutFeatures:N0} of them carry no features of this definition.");
        if (quality.Repeated > 0) yield return Told($"{quality.Repeated:N0} predictions stand in the log again; each counts once.");
        if (quality.UnrealScores > 0) yield return Told($"{quality.UnrealScores:N0} answers are no finite numbers.");
        if (quality.BackwardTimes > 0) yield return Told($"{quality.BackwardTimes:N0} predictions have a time before an earlier one's: the clock went back.");
        foreach (var (what, count) in quality.Violations) yield return Told($"{count:N0} rows break the contract as it is now: {what}.");
        foreach (var file in quality.Torn) yield return $"{file} ends in half a line, which is left out.";
        if (quality.ErrorShare is { } errors) yield return $"{Readable.Share(errors)} of the requests were answered with an error.";
        if (quality.Latency is { Count: > 0 } latency)
            yield return $"Latency: {string.Join(", ", latency.Select(l => Told($"{100 * double.Parse(l.Key, CultureInfo.InvariantCulture):0.##}% within {l.Value:0.###} ms")))}.";
    }

    /// <summary>Which days were looked at, and against which champion.</summary>
    public static string Window(Findings findings) => Told(
        $"{findings.Drift.Rows:N0} rows of {findings.From:yyyy-MM-dd} to {findings.Until.AddTicks(-1):yyyy-MM-dd} against the champion {Stages.Digest.Brief(findings.Champion)}, which knows {findings.ChampionAsOf:yyyy-MM-dd}.");

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
