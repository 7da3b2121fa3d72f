namespace Levain.Delivery.Releases.Proposing;

/// <summary>What our commits say; by their last line they are known as ours.</summary>
internal static class CommitMessage
{
    private const string Trailer = "Levain-Model: ";

    public static string Write(ChampionChange change) =>
        $"{change.Title}\n\n{change.Sentence}\n\n{Trailer}{change.Model}\n";

    /// <summary>Whether a message has our trailer for a model in its last paragraph.</summary>
    public static bool IsOurs(string message, string model) => message.ReplaceLineEndings("\n").Trim().Split("\n\n")[^1]
        .Split('\n').Contains(Trailer + model, StringComparer.Ordinal);
}
