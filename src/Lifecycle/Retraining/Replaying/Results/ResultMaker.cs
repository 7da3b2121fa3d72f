using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Retraining.Replaying.Playing;

namespace Levain.Retraining.Replaying.Results;

/// <summary>Measures policies over the whole, over episodes, by month and along the way.</summary>
internal sealed class ResultMaker(ModelDefinition definition, JudgedRows rows, IReadOnlyList<PlayedDay> days)
{
    private const string Whole = "whole";
    private const int PointStep = 7;
    private readonly PlayedSpan played = new(days[0].Day, days[^1].Day);
    private readonly Metric metric = definition.MainMetric;

    /// <summary>The first days of the months.</summary>
    public IReadOnlyList<DateOnly> Months { get; } = [.. days.Select(d => new DateOnly(d.Day.Year, d.Day.Month, 1)).Distinct()];

    /// <summary>Every seventh day from the first whole window on, as far as labels go.</summary>
    public IReadOnlyList<DateOnly> Points { get; } = PointsOf(rows.Days[0].Day, rows.Days[^1].Day, definition.Watching.WindowDays);

    /// <summary>All of a policy or of a baseline.</summary>
    /// <param name="answers">What was answered.</param>
    /// <param name="policy">The policy; null for baselines.</param>
    /// <param name="play">What happened; null for baselines.</param>
    public PolicyResult Of(PlayedAnswers answers, PlayedPolicy? policy, PolicyPlay? play) => new()
    {
        Name = answers.Name,
        Rules = policy?.Policy.ToString().Split('\n') ?? [],
        Spans = [.. Spans().Select(s => Measured(PlayTally.Of(s.Name, s.Span, play, days), answers))],
        Months = [.. Months.Select(m => Value(answers, metric, m, m.AddMonths(1).AddDays(-1)))],
        Precision = answers.Decided is null ? [] : [.. Months.Select(m => Value(answers, Metric.Precision, m, m.AddMonths(1).AddDays(-1)))],
        Curve = [.. Points.Select(p => Value(answers, metric, p.AddDays(1 - definition.Watching.WindowDays), p))],
        Champions = play?.Moves ?? [],
        Trainings = play?.Trainings ?? [],
        Alarms = play?.Alarms ?? [],
    };

    // Episodes outside the played days have nothing to tell.
    private IEnumerable<(string Name, PlayedSpan Span)> Spans() => definition.Episodes
        .Select(e => (e.Name, new PlayedSpan(Later(e.From, played.From), Earlier(e.To ?? played.To, played.To))))
        .Where(e => e.Item2.From <= e.Item2.To)
        .Prepend((Whole, played));

    private SpanResult Measured(SpanResult span, PlayedAnswers answers) => span with
    {
        Value = Value(answers, metric, span.From, span.To),
        Precision = answers.Decided is null ? null : Value(answers, Metric.Precision, span.From, span.To),
        Recall = answers.Decided is null ? null : Value(answers, Metric.Recall, span.From, span.To),
    };

    private double? Value(PlayedAnswers answers, Metric measured, DateOnly from, DateOnly to)
    {
        var (first, until) = rows.Of(from, to);
        return answers.Value(measured, first, until);
    }

    private static List<DateOnly> PointsOf(DateOnly from, DateOnly to, int window)
    {
        List<DateOnly> points = [];
        for (var day = from.AddDays(window - 1); day <= to; day = day.AddDays(PointStep)) points.Add(day);
        return points;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
