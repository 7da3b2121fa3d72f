using Levain.Definitions;

namespace Levain.Datasets;

/// <summary>Divides rows into those to learn from and those to judge by.</summary>
/// <param name="definition">Says how long training, hold-out and gap are.</param>
/// <param name="asOf">The last day that may be known.</param>
/// <param name="maturesInDays">After how many days nearly all labels are known.</param>
internal sealed class SplitPlan(ModelDefinition definition, DateOnly asOf, int maturesInDays)
{
    /// <summary>Which rows are judged by; the definition's own where nothing else is said.</summary>
    public HoldOut HoldOut { get; init; } = definition.HoldOut;

    /// <summary>The first moment that is not known any more.</summary>
    public DateTime KnownUntil { get; } = asOf.AddDays(1).ToDateTime(TimeOnly.MinValue);

    /// <summary>Where the hold-out ends: later rows lack too many labels.</summary>
    public DateTime HoldOutEnd => KnownUntil.AddDays(-maturesInDays);

    public DateTime HoldOutStart => HoldOut.Period?.StartBefore(HoldOutEnd) ?? DateTime.MinValue;

    public DateTime TrainingEnd =>
        HoldOut.Period is null ? HoldOutEnd : HoldOutStart.AddDays(-definition.GapDays);

    public DateTime TrainingStart => definition.Training.StartBefore(TrainingEnd);

    /// <summary>The moment up to which labels of a side are known: a model could not have learnt from later ones.</summary>
    public DateTime LabelsUntil(Side side) =>
        side == Side.Training && HoldOut.Period is not null ? HoldOutStart : KnownUntil;

    /// <summary>The side of a row.</summary>
    /// <param name="time">When its label came to be.</param>
    /// <param name="key">The stable hash of its key.</param>
    public Side SideOf(DateTime time, UInt128 key)
    {
        if (time >= HoldOutEnd) return Side.Neither;
        if (HoldOut.Period is null)
            return IsDrawn(key) ? Side.HoldOut : IsInTraining(time);
        return time >= HoldOutStart ? Side.HoldOut : IsInTraining(time);
    }

    private Side IsInTraining(DateTime time) =>
        time >= TrainingStart && time < TrainingEnd ? Side.Training : Side.Neither;

    // The upper 32 bits of the key's hash, as a share of their range.
    private bool IsDrawn(UInt128 key) => (uint)(key >> 96) < HoldOut.Share * uint.MaxValue;
}
