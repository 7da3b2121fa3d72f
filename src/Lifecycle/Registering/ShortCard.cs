using System.Globalization;
using System.Text;

namespace Levain.Registering;

/// <summary>A card of what a line of history knows, for a champion that came back and whose own card is lost.</summary>
internal static class ShortCard
{
    public static string Write(HistoryEntry promotion, Champion champion)
    {
        var (text, recipe) = (new StringBuilder(), champion.Recipe);
        text.Append(CultureInfo.InvariantCulture, $"# {champion.Model}, version {champion.Version}\n\nModel `{champion.Digest}`.\n\n");
        text.Append("This champion came back by a rollback. Its own card was neither in the store nor in a commit at hand: this one is written from its line of history alone.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Promoted on {promotion.At:yyyy-MM-dd}: {promotion.Because}. ");
        text.Append(CultureInfo.InvariantCulture, $"{promotion.Metric} {promotion.Value.Value:0.0000} [{promotion.Value.Low:0.0000}, {promotion.Value.High:0.0000}] on the rows of that day.\n");
        if (promotion.Reasons is { Count: > 0 } reasons)
        {
            text.Append("\n| rule | outcome | evidence |\n|---|---|---|\n");
            foreach (var reason in reasons) text.Append(CultureInfo.InvariantCulture, $"| {reason.Rule} | {reason.Outcome} | {reason.Evidence} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nDataset `{recipe.Dataset}`, snapshot `{recipe.Snapshot}`, as of {recipe.AsOf:yyyy-MM-dd}; ");
        text.Append(CultureInfo.InvariantCulture, $"learnt from {recipe.Rows:N0} rows of {recipe.From:yyyy-MM-dd} to {recipe.To:yyyy-MM-dd} ({recipe.Training}), seed {recipe.Seed}.\n");
        return text.ToString();
    }
}
