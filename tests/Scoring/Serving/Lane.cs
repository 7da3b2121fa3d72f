namespace Levain.Scoring.Serving;

/// <summary>Where a parcel goes.</summary>
public enum Lane
{
    Letter,
    Box,
    Bulky,
}
