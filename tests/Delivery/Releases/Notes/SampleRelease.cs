using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Publishing;
using Levain.Delivery.Images.Smoking;
using Levain.Registering;
using static Levain.Delivery.Releases.Notes.SampleHistory;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Releases at every turn that a history can take.</summary>
internal static class SampleRelease
{
    private static readonly Dictionary<string, Func<ReleaseFacts>> Made = new(StringComparer.Ordinal)
    {
        ["first"] = () => Facts(Promoted(1, 'a'), null),
        ["next"] = () => Facts(Promoted(2, 'b', 'a'), Promoted(1, 'a')),
        ["after-unreleased"] = () => Facts(Promoted(3, 'c', 'b'), Promoted(1, 'a'), Promoted(2, 'b', 'a')),
        ["after-rollback"] = () => Facts(Promoted(3, 'c', 'a'), Promoted(2, 'b', 'a'), RolledBack(Promoted(1, 'a'), 'b', "too many false alarms since Monday")),
        ["promoted-anew"] = () => Facts(Promoted(3, 'b', 'a'), Promoted(2, 'b', 'a'), RolledBack(Promoted(1, 'a'), 'b', "too many false alarms since Monday")),
        ["features-changed"] = () => Facts(Promoted(3, 'c'), Promoted(2, 'b', 'a')),
        ["old-lines"] = () => Facts(Old(Promoted(2, 'b', 'a')), Old(Promoted(1, 'a'))),
        ["old-first"] = () => Facts(Old(Promoted(1, 'a')), null),
        ["after-old-line"] = () => Facts(Promoted(2, 'b', 'a'), Old(Promoted(1, 'a'))),
        ["fraud-first"] = () => Written("fraud", 1, null),
        ["fraud-next"] = () => Written("fraud", 3, 2),
        ["fraud-after-unreleased"] = () => Written("fraud", 3, 1),
        ["market-next"] = () => Written("market", 2, 1),
        ["rehearsal"] = () => Facts(Promoted(2, 'b', 'a'), Promoted(1, 'a')) with { Smoke = null, Published = null, Page = null, IsLastReleased = false, Assets = new Dictionary<string, string>() },
    };

    public static IEnumerable<string> Names => Made.Keys;

    public static ReleaseFacts Of(string name) => Made[name]();

    /// <param name="promotion">What is released.</param>
    /// <param name="last">What was released last.</param>
    /// <param name="between">What happened in between.</param>
    public static ReleaseFacts Facts(HistoryEntry promotion, HistoryEntry? last, params IEnumerable<HistoryEntry> between) => new()
    {
        Champion = promotion.Champion ?? Champion(promotion.Version!.Value, promotion.Digest[^1], null),
        Promotion = promotion,
        Last = last,
        IsLastReleased = last is not null,
        Since = [.. between, promotion],
        Image = Image(promotion),
        Smoke = new SmokeFacts
        {
            Image = Digest('1'),
            Config = Digest('2'),
            Champion = promotion.Digest,
            Version = promotion.Version!.Value,
            Rows = 64,
            Checks = ["it gets ready", "rows one by one", "it drains"],
            Budgets = ["the service starts in at most 5 s", "the service's latencyP99 (ms) is at most 100"],
        },
        Published = new Published
        {
            Repository = "ghcr.io/bank/models/" + (promotion.Champion?.Model ?? "fraud"),
            Image = Digest('1'),
            Champion = promotion.Digest,
            Tags = [],
            Bytes = 123,
            BlobsPushed = 4,
            BlobsSkipped = 5,
            Artefact = Digest('7'),
        },
        Page = new Uri("https://github.com/bank/models"),
        Purpose = promotion.Champion?.Model == "market" ? "Forecasts the range of the S&P 500." : "Ranks card payments by the probability that they are fraudulent.",
        Assets = new Dictionary<string, string> { ["model.zip"] = Digest('9'), ["card.md"] = Digest('8'), ["SHA256SUMS"] = Digest('6') },
    };

    /// <summary>From a history that the stages themselves wrote, when each model was promoted as of several days.</summary>
    private static ReleaseFacts Written(string model, int version, int? last)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Delivery", "Releases", "Notes", "Histories", model + ".jsonl"));
        HistoryEntry[] history = [.. lines.Select(l => Stages.Json.Read<HistoryEntry>(l, model, ""))];
        var (promotion, before) = (Lineage.PromotionOf(history, version)!, last is { } number ? Lineage.PromotionOf(history, number) : null);
        return Facts(promotion, before, ReleaseLine.Since(history, before, promotion).SkipLast(1));
    }

    private static PackedImage Image(HistoryEntry promotion) => new()
    {
        Image = Digest('1'),
        Config = Digest('2'),
        Archive = Digest('3'),
        Champion = promotion.Digest,
        Version = promotion.Version!.Value,
        Snapshot = Digest('4'),
        Commit = promotion.Commit,
        IsChanged = false,
        Created = "2025-09-01T00:00:00Z",
        Host = HostKind.Aot,
        Base = new PackedBase { Reference = "mcr.microsoft.com/dotnet/runtime-deps@" + Digest('5'), Digest = Digest('5'), IsMade = false },
        Layers = [],
    };
}
