namespace Levain.Datasets;

/// <summary>On which side of the split a row falls.</summary>
internal enum Side
{
    Neither,
    Training,
    HoldOut,
}
