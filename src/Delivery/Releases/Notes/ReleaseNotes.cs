using Levain.Evaluating;
using Levain.Registering;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Writes what a release says of itself, in Markdown; the same facts give the same text.</summary>
/// <remarks>It may be longer than GitHub takes: <see cref="NotesLength"/> cuts it.</remarks>
public static class ReleaseNotes
{
    public static string Write(ReleaseFacts facts)
    {
        var versions = new VersionNames(facts);
        var mine = MadeFrom.Of(facts.Promotion, versions.This) with { Recipe = facts.Champion.Recipe, OperatingPoint = facts.Champion.OperatingPoint };
        var theirs = facts.Last is null ? null : MadeFrom.Of(facts.Last, versions.Last!);
        return string.Concat(
            SummarySection.Of(facts, versions),
            Metrics(facts, versions),
            Slices(facts, versions),
            DataSection.Of(mine, theirs, Changes(facts)),
            ParameterSection.Of(mine, theirs),
            FeatureSection.Of(mine, theirs),
            PackageSection.Of(mine, theirs),
            VerdictSection.Of(facts.Promotion),
            VersionSection.Of(facts, versions),
            ImageSection.Of(facts),
            VerifySection.Of(facts),
            AssetSection.Of(facts));
    }

    private static string Metrics(ReleaseFacts facts, VersionNames versions)
    {
        var (promotion, evidence) = (facts.Promotion, facts.Promotion.Evidence);
        if (facts.Last is null)
            return evidence is null ? MetricsSection.Alone(MeasuredModel.Of(promotion, versions.This)) : MetricsSection.OnSameRows(promotion.Metric, evidence, versions.This, versions.Replaced ?? Contender.Champion);
        if (versions.IsPaired && evidence is not null) return MetricsSection.OnSameRows(promotion.Metric, evidence, versions.This, $"{versions.Last} ({Brief(facts)})");
        var apart = MetricsSection.OnOwnRows(MeasuredModel.Of(promotion, versions.This), MeasuredModel.Of(facts.Last, $"{versions.Last} ({Brief(facts)})"));
        return evidence is null || versions.Replaced is null || versions.IsPaired
            ? apart
            : apart + $"\nBeside {versions.Replaced}, over which it was promoted:\n\n{MetricsSection.Paired(promotion.Metric, evidence, versions.This, versions.Replaced)}";
    }

    private static string Slices(ReleaseFacts facts, VersionNames versions)
    {
        if (facts.Promotion.Evidence is not { } evidence) return "";
        return facts.Last is null || versions.IsPaired
            ? SliceSection.OnSameRows(facts.Promotion.Metric, evidence, versions.This, versions.Replaced)
            : SliceSection.OnOwnRows(MeasuredModel.Of(facts.Promotion, versions.This), MeasuredModel.Of(facts.Last, versions.Last!));
    }

    // Each promotion knows the change since the one that it was judged against: together they lead from the last release to this.
    private static IEnumerable<string> Changes(ReleaseFacts facts) => facts.Since
        .Where(e => e.Event == HistoryEvent.Promoted && (facts.Last is not null || Opponent.IsAnother(e.Against)))
        .Select(e => Opponent.IsAnother(e.Against)
            ? DataSection.Change(VersionNames.NameOf(e), e.Evidence?.Data, VersionNames.NameOf(facts, e.Against))
            : $"How the columns of {VersionNames.NameOf(e)} differ from earlier ones is not known: it was promoted as a first champion, without one to compare with.\n");

    private static string Brief(ReleaseFacts facts) => facts.IsLastReleased ? "last release" : "champion before";
}
