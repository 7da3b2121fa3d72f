using Newtonsoft.Json;

namespace Levain.Stages;

/// <summary>What a stage did, once and for all: its key, what it made and what it found.</summary>
/// <typeparam name="TFacts">What this stage found; the same inputs give the same facts.</typeparam>
[Plumbing]
public sealed record StageRecord<TFacts>
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required string Stage { get; init; }

    public required string Model { get; init; }

    public required string Key { get; init; }

    public required SortedDictionary<string, string> KeyParts { get; init; }

    public required IReadOnlyList<OutputFile> Outputs { get; init; }

    public required TFacts Facts { get; init; }

    /// <summary>When the stage began, in UTC; beside the key, never in it.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>Wall time of the work in seconds; beside the key, never in it.</summary>
    public required double Seconds { get; init; }

    /// <summary>What was measured on the machine, such as times by their names; never the same twice, so in no fingerprint.</summary>
    public SortedDictionary<string, double>? Measured { get; init; }

    /// <summary>The runtime identifier of the machine.</summary>
    public required string Machine { get; init; }

    /// <summary>The digest of outputs and facts: what the stages to the right depend on.</summary>
    [JsonIgnore]
    public string Fingerprint => Digest.OfText(Json.WriteLine(Outputs) + Json.WriteLine(Facts!));
}
