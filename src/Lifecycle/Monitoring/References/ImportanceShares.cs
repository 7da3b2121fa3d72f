using Levain.Evaluating;

namespace Levain.Monitoring.References;

/// <summary>Which share of all measured importance a feature has; one that makes nothing worse has none.</summary>
internal sealed class ImportanceShares(IReadOnlyList<Importance> importances)
{
    private readonly double whole = importances.Sum(Worse);

    /// <summary>0 to 1; NaN for what was not measured, and for all where nothing makes anything worse.</summary>
    public double Of(string feature) =>
        whole > 0 && importances.FirstOrDefault(i => i.Feature == feature) is { } found ? Worse(found) / whole : double.NaN;

    private static double Worse(Importance importance) => importance.Worse.Value > 0 ? importance.Worse.Value : 0;
}
