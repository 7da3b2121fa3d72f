using System.Text.Json;

namespace Levain.Monitoring.Joining;

/// <summary>Holds logged rows against the contract as it is now.</summary>
internal abstract class RowCheck
{
    /// <summary>What was broken, by code and column, and how often.</summary>
    public SortedDictionary<string, long> Violations { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads one row.</summary>
    /// <param name="row">A JSON object without personal values.</param>
    /// <param name="counts">What it breaks is counted.</param>
    public abstract RowFacts Read(JsonElement row, bool counts);

    protected void Count(string violation) => Violations[violation] = Violations.GetValueOrDefault(violation) + 1;
}
