namespace Levain.Definitions.Policies;

/// <summary>Finds rules that stand twice in a policy.</summary>
internal static class TwinFaults
{
    public static IEnumerable<string> Of(IReadOnlyList<RetrainRule> rules) => rules
        .GroupBy(SubjectOf)
        .Where(twins => twins.Count() > 1)
        .Select(twins => $"it says '{twins.First().Sentence}' and again '{twins.Last().Sentence}': keep one of them");

    private static (Type, Metric?) SubjectOf(RetrainRule rule) => (rule.GetType(), rule switch
    {
        RealisedRule realised => realised.Metric,
        EstimatedRule estimated => estimated.Metric,
        _ => null,
    });
}
