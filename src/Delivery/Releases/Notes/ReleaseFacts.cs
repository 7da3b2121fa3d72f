using Levain.Delivery.Images.Packing;
using Levain.Delivery.Images.Publishing;
using Levain.Delivery.Images.Smoking;
using Levain.Registering;

namespace Levain.Delivery.Releases.Notes;

/// <summary>All that the notes of a release are written from; the same facts give the same text.</summary>
public sealed record ReleaseFacts
{
    /// <summary>The champion that is released.</summary>
    public required Champion Champion { get; init; }

    /// <summary>The line of history that made it champion.</summary>
    public required HistoryEntry Promotion { get; init; }

    /// <summary>The promotion of the version that was released last, or else of the champion before; null for the first.</summary>
    public required HistoryEntry? Last { get; init; }

    /// <summary>Whether <see cref="Last"/> was seen to be released; otherwise it is the champion before.</summary>
    public required bool IsLastReleased { get; init; }

    /// <summary>The moves after <see cref="Last"/>, promotions and rollbacks, the oldest first, this promotion at the end.</summary>
    public required IReadOnlyList<HistoryEntry> Since { get; init; }

    public required PackedImage Image { get; init; }

    /// <summary>Null where Smoke was left out, in rehearsals alone.</summary>
    public required SmokeFacts? Smoke { get; init; }

    /// <summary>Null where the image is in no registry, in rehearsals alone.</summary>
    public required Published? Published { get; init; }

    /// <summary>The repository's page; null where it is not known.</summary>
    public required Uri? Page { get; init; }

    /// <summary>The assets' names with their SHA-256 digests, in order.</summary>
    public required IReadOnlyDictionary<string, string> Assets { get; init; }

    /// <summary>What the model is for, in the definition's words; empty where it says nothing.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The tag: <c>fraud/v2</c>.</summary>
    public string Tag => new ReleaseTag(Champion.Model, Champion.Version).ToString();
}
