using System.Globalization;
using System.Reflection;

namespace Levain.Definitions.Policies;

/// <summary>Finds what no watch can keep.</summary>
internal static class WatchFaults
{
    public static IEnumerable<string> Of(ModelDefinition definition)
    {
        var watch = definition.Watching;
        if (watch.WindowDays < 1) yield return "a window of served rows has at least one day";
        if (watch.FalseAlarmDays < 1) yield return "a budget of false alarms is for at least one day";
        if (watch.LeastImportance is not (>= 0 and < 1))
            yield return string.Create(CultureInfo.InvariantCulture, $"a column's least share of importance is 0 to below 1, not {watch.LeastImportance}");
        var known = definition.Accept(new FeatureNames());
        foreach (var name in watch.Autocorrelated.Where(n => !known.Contains(n, StringComparer.Ordinal)))
            yield return $"it leaves out '{name}', which is no feature; the features are {string.Join(", ", known)}";
    }

    private sealed class FeatureNames : IDefinitionVisitor<IReadOnlyList<string>>
    {
        public IReadOnlyList<string> Visit<TRow, TFeatures>(TypedDefinition<TRow, TFeatures> definition)
            where TRow : class
            where TFeatures : notnull =>
            [.. typeof(TFeatures).GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken).Select(p => p.Name)];
    }
}
