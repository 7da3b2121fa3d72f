using Levain.Evaluating;
using Levain.Stages;
using Levain.Training;
using Xunit;

namespace Levain.Registering;

/// <summary>Champions and entries as a test wants them.</summary>
internal static class Champions
{
    public static Champion Of(string digest, int version = 1, string model = "houses") => new()
    {
        Schema = Champion.CurrentSchema,
        Model = model,
        Version = version,
        Digest = digest,
        Replaced = null,
        Verdict = "sha256:verdict of " + digest,
        Recipe = Recipe,
    };

    public static HistoryEntry Entry(string digest, int version = 1, HistoryEvent what = HistoryEvent.Promoted) => new()
    {
        Schema = HistoryEntry.CurrentSchema,
        Event = what,
        At = new DateTime(2026, 1, version, 12, 30, 0, DateTimeKind.Utc),
        Commit = "0123456789abcdef",
        Version = version,
        Digest = digest,
        Against = Opponent.None,
        AsOf = new DateOnly(2020, 2, 29),
        Verdict = "sha256:verdict of " + digest,
        Because = "every rule holds",
        Metric = "Mae",
        Value = new Estimate { Value = 1.25, Low = 1, High = 1.5 },
    };

    public static Task<Champion> PromoteAsync(this Registry registry, Champion next, string? expected, HistoryEntry entry) =>
        registry.PromoteAsync(next, expected, entry, TestContext.Current.CancellationToken);

    public static Task AppendAsync(this Registry registry, HistoryEntry entry) =>
        registry.AppendAsync("houses", entry, TestContext.Current.CancellationToken);

    /// <summary>A history as it would lie in a checkout.</summary>
    public static string Lines(params HistoryEntry[] entries) => string.Concat(entries.Select(e => Json.WriteLine(e) + "\n"));

    public static Recipe Recipe { get; } = PlainRecipe.Of("houses") with
    {
        Features = ["Size"],
        Packages = new(StringComparer.Ordinal) { ["Microsoft.ML"] = "5.0.1" },
    };
}
