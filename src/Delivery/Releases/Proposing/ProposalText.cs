using Levain.Delivery.Releases.Notes;
using Levain.Delivery.Releases.Telling;
using Levain.Evaluating;
using Levain.Registering;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>What a pull request says of the promotion in it: the same sections as the release that comes of it.</summary>
internal static class ProposalText
{
    public static string Write(ChampionChange change)
    {
        var (mine, theirs) = (MadeFrom.Of(change.Move, NameOf(change.Champion)), change.Before is { } before ? MadeOf(before) : null);
        var text = string.Concat(
            $"{new Marker("proposal", change.Model)}\n{GitHubText.Plain(change.Sentence)}\n\n",
            VerdictSection.Of(change.Move),
            Measured(change.Move, mine.Name),
            DataSection.Of(mine, theirs, Changes(change, mine.Name)),
            ParameterSection.Of(mine, theirs),
            FeatureSection.Of(mine, theirs),
            PackageSection.Of(mine, theirs));
        return NotesLength.Fit(text, NotesLength.Comment, null);
    }

    private static string Measured(HistoryEntry move, string mine)
    {
        if (move.Evidence is not { } evidence) return MetricsSection.Alone(MeasuredModel.Of(move, mine));
        var theirs = evidence.Find(Contender.Champion) is null ? null : "the champion before";
        return MetricsSection.OnSameRows(move.Metric, evidence, mine, theirs ?? "")
            + SliceSection.OnSameRows(move.Metric, evidence, mine, theirs);
    }

    private static IEnumerable<string> Changes(ChampionChange change, string mine) =>
        change.Before is null || change.Move.Evidence is null ? [] : [DataSection.Change(mine, change.Move.Evidence.Data, NameOf(change.Before))];

    private static MadeFrom MadeOf(Champion champion) => new(NameOf(champion), champion.Recipe, null) { OperatingPoint = champion.OperatingPoint };

    private static string NameOf(Champion champion) => FormattableString.Invariant($"version {champion.Version}");
}
