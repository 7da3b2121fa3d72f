namespace Levain.Definitions;

/// <summary>The members of a definition by what they serve: a stage names those that it does not read.</summary>
/// <remarks>A member in no group is taken to be read by every stage.</remarks>
internal static class DefinitionMembers
{
    public static IReadOnlyList<string> OfChecks { get; } =
        [nameof(ModelDefinition.QuarantineLimit), nameof(ModelDefinition.Leakage)];

    public static IReadOnlyList<string> OfSplit { get; } =
        [nameof(ModelDefinition.Training), nameof(ModelDefinition.HoldOut), nameof(ModelDefinition.GapDays)];

    public static IReadOnlyList<string> OfFeatures { get; } =
    [
        nameof(TypedDefinition<,>.Past), nameof(TypedDefinition<,>.NeededPast), nameof(TypedDefinition<,>.DescribeLast),
        nameof(Regression<,>.Describe),
    ];

    public static IReadOnlyList<string> OfLabel { get; } =
        [nameof(TypedDefinition<,>.Lead), nameof(SeriesRegression<,>.Target)];

    public static IReadOnlyList<string> OfLearner { get; } = [nameof(ModelDefinition.Seed), nameof(ModelDefinition.Learn)];

    public static IReadOnlyList<string> OfDecision { get; } =
        [nameof(ModelDefinition.Decision), nameof(BinaryClassification<,>.Decides)];

    public static IReadOnlyList<string> OfCard { get; } =
        [nameof(ModelDefinition.Purpose), nameof(ModelDefinition.Limits), nameof(ModelDefinition.Unit)];

    public static IReadOnlyList<string> OfSlices { get; } = [nameof(TypedDefinition<,>.Slices)];

    public static IReadOnlyList<string> OfJudgement { get; } =
    [
        nameof(ModelDefinition.Gate), nameof(ModelDefinition.MainMetric),
        nameof(ModelDefinition.StandardMetrics), nameof(ModelDefinition.Baselines),
    ];

    public static IReadOnlyList<string> OfWatching { get; } = [nameof(ModelDefinition.Watching)];

    public static IReadOnlyList<string> OfRetraining { get; } = [nameof(ModelDefinition.Retraining), nameof(ModelDefinition.Episodes)];
}
