using Levain.Definitions.Policies;

namespace Levain.Training;

/// <summary>Finds the threshold that a rule likes best.</summary>
/// <param name="Threshold">A score, or just above all of them for no alarms; null where there is nothing to choose by.</param>
/// <param name="MetRule">Whether it does what the rule asks.</param>
internal readonly record struct ThresholdChoice(double? Threshold, bool MetRule)
{
    /// <summary>Tries every score, from the highest down; rows with the same score are alarms together.</summary>
    /// <param name="rule">What is best.</param>
    /// <param name="labels">0 and 1, of validation rows.</param>
    /// <param name="scores">Probabilities of yes.</param>
    public static ThresholdChoice Of(DecisionRule rule, IReadOnlyList<float> labels, float[] scores)
    {
        var positives = labels.Count(l => l > 0.5f);
        if (positives == 0 || Array.Exists(scores, s => !float.IsFinite(s))) return new(null, false);
        float[] keys = [.. scores];
        bool[] yes = [.. labels.Select(l => l > 0.5f)];
        Array.Sort(keys, yes);
        var counts = new AlarmCounts(0, 0, positives, keys.Length);
        var best = (Threshold: MathF.BitIncrement(keys[^1]), IsMet: rule.IsMet(counts), Worth: rule.Worth(counts));
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            counts = counts with { Hits = counts.Hits + (yes[i] ? 1 : 0), Alarms = counts.Alarms + 1 };
            if (i > 0 && keys[i - 1] == keys[i]) continue;
            var (isMet, worth) = (rule.IsMet(counts), rule.Worth(counts));
            if (isMet != best.IsMet ? isMet : worth > best.Worth) best = (keys[i], isMet, worth);
        }

        return new(best.Threshold, best.IsMet);
    }
}
