using Levain.Datasets;
using Levain.Validating.Profiling;

namespace Levain.Validating;

/// <summary>All that one pass over a snapshot has to show.</summary>
/// <param name="Model">For which model the data were looked at.</param>
/// <param name="Snapshot">What was read.</param>
/// <param name="Report">What was found.</param>
/// <param name="Profile">What the accepted rows are like.</param>
public sealed record ValidationPageFacts(string Model, Snapshot Snapshot, ValidationReport Report, Profile Profile);
