using Levain.Evaluating;
using Levain.Registering;
using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>What is released, in sentences: the first that a reader sees.</summary>
internal static class SummarySection
{
    public static string Of(ReleaseFacts facts, VersionNames versions) => string.Join('\n', new[]
    {
        $"**{GitHubText.Plain(facts.Champion.Model)}, {versions.This}: {CardText.Words(facts.Promotion.Event)}**, {GitHubText.Plain(facts.Promotion.Because)}. {Place(facts, versions)}\n",
        facts.Purpose.Length == 0 ? "" : GitHubText.Plain(facts.Purpose) + "\n",
        Quality(facts, versions) + "\n",
        $"Model `{facts.Champion.Digest}`{Twin(facts, versions)}.\n",
    }.Where(p => p.Length > 0));

    private static string Place(ReleaseFacts facts, VersionNames versions)
    {
        if (facts.Last is null) return "This is the first release: there is none to compare it with.";
        var replaced = versions.IsPaired || versions.Replaced is null ? "" : $" It was promoted over {versions.Replaced}.";
        return $"Compared with {versions.Last}, {versions.LastIs}.{replaced}";
    }

    private static string Quality(ReleaseFacts facts, VersionNames versions)
    {
        var (metric, value, evidence) = (facts.Promotion.Metric, facts.Promotion.Value, facts.Promotion.Evidence);
        var rows = evidence is null ? "" : $" on {MeasuredModel.RowsOf(evidence)}";
        return $"{GitHubText.Plain(metric)} {CardText.Estimate(value)}{rows}{Beside(facts, versions)}.";
    }

    private static string Beside(ReleaseFacts facts, VersionNames versions)
    {
        var (metric, evidence) = (facts.Promotion.Metric, facts.Promotion.Evidence);
        if (facts.Last is not { } last) return "";
        if (versions.IsPaired && CardText.Find(evidence?.Find(Contender.Champion), metric) is { } champion)
            return $"; {versions.Last} has {CardText.Estimate(champion)} on the same rows{Paired(evidence!, metric)}";
        return last.Metric == metric ? $"; {versions.Last} had {CardText.Estimate(last.Value)} on the rows of its own day" : "";
    }

    private static string Paired(RecordedEvidence evidence, string metric) =>
        PairedText.Find(evidence, metric) is { } compared ? $", row for row this one is {PairedText.Sentence(compared)}" : "";

    private static string Twin(ReleaseFacts facts, VersionNames versions)
    {
        var twin = facts.Since.Prepend(facts.Last).FirstOrDefault(e => e?.Digest == facts.Champion.Digest && e.Version != facts.Promotion.Version);
        return twin is null ? "" : $", bit for bit the same as {VersionNames.NameOf(twin)}";
    }
}
