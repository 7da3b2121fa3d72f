using Levain.Validating.Rows;

namespace Levain.Validating.Leakage;

/// <summary>What is kept of a row to compare it with others.</summary>
/// <param name="Features">Names its columns but for key, time and label.</param>
/// <param name="Entity">Names its entity; that of its features where there is none.</param>
/// <param name="Time">When it came to be; the least time where the contract names none.</param>
/// <param name="Label">The label as a number; NaN where there is none.</param>
/// <param name="Draw">The first bits of its key's name, by which a split draws.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct SampledRow(ulong Features, ulong Entity, DateTime Time, float Label, uint Draw, RowPlace Place)
{
    /// <summary>As much of the key's name as a split asks for.</summary>
    public UInt128 Key => (UInt128)Draw << 96;
}
