namespace Levain.Definitions.Policies;

/// <summary>Names baselines as people and records do.</summary>
internal static class BaselineNames
{
    /// <summary>The name in lower-case words.</summary>
    public static string Words(this Baseline baseline) => baseline switch
    {
        Baseline.ExponentiallyWeighted => "exponentially weighted",
        _ => baseline.ToString().ToLowerInvariant(),
    };
}
