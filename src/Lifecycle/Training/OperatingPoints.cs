using Levain.Definitions;

namespace Levain.Training;

/// <summary>Chooses thresholds and bands on the validation part of what is learnt from.</summary>
internal static class OperatingPoints
{
    private const string TwinFile = "twin.zip";

    /// <summary>Fits a twin of a model and chooses by it; null for classes, of which the most probable is told.</summary>
    /// <param name="definition">Gives learner, seed, gap and rule.</param>
    /// <param name="training">All that the model learns from.</param>
    /// <param name="folder">Takes the twin, which is deleted.</param>
    /// <exception cref="LevainException">The learner throws, or gives no probability.</exception>
    public static OperatingPoint? OfTwin(ModelDefinition definition, Examples training, string folder) =>
        Of(definition, training, (earlier, later) =>
        {
            var path = Path.Combine(folder, TwinFile);
            Learner.Fit(definition, definition.Learn, earlier, path);
            var scores = ModelScores.Of(path, definition.Kind, later, $"twin of {definition.Name}");
            File.Delete(path);
            return scores;
        });

    /// <summary>Chooses by what any contender answers.</summary>
    /// <param name="definition">Gives gap and rule.</param>
    /// <param name="training">All that the contender learns from.</param>
    /// <param name="answer">Learns from the first examples and scores the second.</param>
    public static OperatingPoint? Of(ModelDefinition definition, Examples training, Func<Examples, Examples, float[]> answer)
    {
        if (definition.Kind == ModelKind.Multiclass) return null;
        var (earlier, later) = ValidationSplit.Of(training, definition.GapDays);
        if (earlier.Count == 0) later = training.Of([]);
        var scores = later.Count == 0 ? [] : answer(earlier, later);
        var choice = definition.Decision is { } rule ? ThresholdChoice.Of(rule, later.Labels, scores) : new(null, true);
        return new OperatingPoint
        {
            Rule = definition.Decision?.Sentence,
            Rows = later.Count,
            From = later.First,
            To = later.Last,
            Threshold = choice.Threshold,
            MetRule = choice.MetRule,
            ErrorQuantiles = definition.Decision is null ? ErrorQuantiles.Of(later.Labels, scores) : null,
            NaiveError = training.NaiveError,
        };
    }
}
