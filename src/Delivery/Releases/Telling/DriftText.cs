using System.Globalization;
using Levain.Delivery.Releases.Notes;
using Levain.Reporting.Monitoring;
using Levain.Retraining.Deciding;

namespace Levain.Delivery.Releases.Telling;

/// <summary>A look in the words of the issue that people follow.</summary>
internal sealed class DriftText(LookTold look)
{
    private readonly string day = look.Decision.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Marker Marker { get; } = new("drift", look.Model);

    public string Title { get; } = $"{look.Model}: {(look.Alarms.Count > 0 ? "drift" : "a training is due")}";

    public string Body => NotesLength.Fit(
        $"{Marker}\n{Alarming}\n{Sentence}\n\n{look.Summary}{(look.Run is { } page ? $"\n[The run]({page.AbsoluteUri})\n" : "")}", NotesLength.Comment, look.Run?.AbsoluteUri);

    /// <summary>Says what alarms now, where that has changed.</summary>
    public MarkedText News
    {
        get
        {
            var mark = new Marker("news", $"{day} {Alarming.Value}");
            var rules = GitHubText.Table(RuleTable.Headings, look.Alarms.Select(a => RuleTable.Cells(a).Select(GitHubText.Plain).ToList()));
            return new(mark, NotesLength.Fit(
                $"{mark}\n{Sentence}\n\n{(look.Alarms.Count > 0 ? rules : "No alarm is open.\n")}{Ended()}", NotesLength.Comment, look.Run?.AbsoluteUri));
        }
    }

    /// <summary>Says why the issue is closed.</summary>
    public MarkedText Mended
    {
        get
        {
            var mark = new Marker("mended", day);
            return new(mark, $"{mark}\nNo alarm is left as of {day}, and no training is decided: {Sentence}\n{Ended()}");
        }
    }

    /// <summary>Whether other alarms are open than the issue's body names.</summary>
    public bool IsNews(string? body) => !Alarming.IsIn(body);

    private string Sentence => GitHubText.Plain(look.Decision.Sentence.TrimEnd('.')) + ".";

    // The rules and the days their alarms began, and the wish to train.
    private Marker Alarming => new("alarms", Stages.Digest.Brief(Stages.Digest.OfText(
        string.Join('\n', look.Alarms.Select(a => FormattableString.Invariant($"{a.Rule} {a.AlarmSince:yyyy-MM-dd}")).Append(look.Decision.Retrain ? "train" : "")))));

    private string Ended() => string.Concat(look.Decision.Rules.Where(r => r.EndedAlarmOf is not null).Select(Line));

    private static string Line(RuleAnswer rule) => string.Create(
        CultureInfo.InvariantCulture,
        $"\n- {GitHubText.Plain(rule.Rule)}: the alarm of {rule.EndedAlarmOf:yyyy-MM-dd} ended: {GitHubText.Plain(rule.EndedBecause ?? "")}");
}
