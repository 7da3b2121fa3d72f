using Levain.Definitions.Policies;

namespace Levain.Evaluating.Slicing;

/// <summary>The candidate and the champion on one part of the hold-out.</summary>
/// <param name="Part">Which rows.</param>
/// <param name="Trial">What was measured; null where there are too few rows.</param>
internal sealed record PartTrial(Part Part, Trial? Trial)
{
    /// <summary>Measures those of the contenders that slices are told of.</summary>
    public static PartTrial Run(Part part, Trial whole, IReadOnlyList<int> blocks, IReadOnlyList<Metric> metrics, DrawPlan draw)
    {
        if (part.IsTooSmall || part.Rows.Length == 0) return new PartTrial(part, null);
        var own = whole.Contenders.Where(c => c.Name is Contender.Candidate or Contender.Champion)
            .Select(c => (c.Name, c.Scored.On(part.Rows))).ToList();
        return new PartTrial(part, Trial.Run(own, [.. part.Rows.Select(r => blocks[r])], metrics, draw.Quiet()));
    }

    public SliceResult Describe(bool isBinary, IReadOnlyList<float> labels) => new()
    {
        Slice = Part.Slice,
        Value = Part.Value,
        Rows = Part.Rows.Length,
        Positives = isBinary ? Part.Rows.Count(r => labels[r] > 0.5f) : null,
        IsTooSmall = Part.IsTooSmall,
        Contenders = Trial is null ? [] : [.. Trial.Contenders.Select(c => Trial.Describe(c.Name))],
    };
}
