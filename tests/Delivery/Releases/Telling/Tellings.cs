using Levain.Gating;
using Levain.Reporting;
using Levain.Retraining.Deciding;

namespace Levain.Delivery.Releases.Telling;

/// <summary>What runs found out, made up.</summary>
internal static class Tellings
{
    public static string Head { get; } = new('b', 40);

    public static PullRequestTold Request(params VerdictTold[] models) =>
        new() { Number = 7, Head = Head, Models = models, Run = new Uri("https://github.com/octo/models/actions/runs/12") };

    public static VerdictTold Judged(Decision decision, string model = "fraud", int remarks = 0) => new()
    {
        Model = model,
        Verdict = new Verdict
        {
            Decision = decision,
            Candidate = "sha256:" + new string('c', 64),
            Champion = "sha256:" + new string('d', 64),
            Sentence = $"the rows say {decision.ToString().ToLowerInvariant()}",
            Reasons = [new Reason { Rule = "AveragePrecision is at least 0.6", Outcome = RuleOutcome.Passed, Evidence = "0.62 | <b>" }],
        },
        Row = Row(model, decision),
        Remarks = [.. Enumerable.Range(1, remarks).Select(i => new Remark(RemarkLevel.Warning, $"title {i}", $"remark {i}", "models/fraud/FraudModel.cs", i))],
    };

    public static LookTold Look(DateOnly day, bool retrain = false, params RuleAnswer[] rules) => new(
        new RetrainDecision
        {
            Schema = 1,
            Model = "fraud",
            AsOf = day,
            Champion = "sha256:d",
            Findings = "sha256:f",
            Retrain = retrain,
            Sentence = retrain ? "train again" : "all is well",
            HeldBack = null,
            Rules = rules,
        },
        $"## fraud as of {day:yyyy-MM-dd}\n");

    public static RuleAnswer Alarm(string rule, DateOnly since) => Rule(rule) with { Speaks = true, Spoken = 5, Quiet = 0, AlarmSince = since };

    public static RuleAnswer Ended(string rule, DateOnly since, string because) => Rule(rule) with { EndedAlarmOf = since, EndedBecause = because };

    private static RuleAnswer Rule(string rule) => new() { Rule = rule, Speaks = false, Evidence = "3 of 20 columns", Spoken = 0, Quiet = 1, AlarmSince = null };

    private static ResultRow Row(string model, Decision decision) => new()
    {
        Model = model,
        Verdict = decision.ToString().ToLowerInvariant(),
        Metric = "AveragePrecision",
        Candidate = "0.6208 [0.5460, 0.6955]",
        Champion = "0.6100",
        Baseline = "0.3176 linear",
        Digest = "cccccccccccc",
        Because = "the rows say so",
        Rules = [["AveragePrecision is at least 0.6", "Passed", "0.62"]],
    };
}
