using Levain.Gating;
using Levain.Registering;
using Levain.Reporting;

namespace Levain.Delivery.Releases.Telling;

/// <summary>What one run found out about one model.</summary>
public sealed record VerdictTold
{
    public required string Model { get; init; }

    /// <summary>The line of the table that ends a run; null where no verdict came about.</summary>
    public ResultRow? Row { get; init; }

    /// <summary>Null where no verdict came about.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What the verdict rested on; null where no verdict came about.</summary>
    public RecordedEvidence? Evidence { get; init; }

    /// <summary>What stopped the model, with the stage's name in front; a rejection is none.</summary>
    public string? Failure { get; init; }

    /// <summary>What Validate found, in Markdown; empty where it found nothing to tell.</summary>
    public string Data { get; init; } = "";

    /// <summary>The gravest first.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Whether a stage failed, so that the model went no further.</summary>
    public bool HasFailed => Failure is not null || Verdict is null;

    /// <summary>The decision in a word.</summary>
    public string Word => HasFailed ? "failed" : Verdict!.Decision.ToString().ToLowerInvariant();
}
