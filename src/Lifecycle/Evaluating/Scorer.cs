using Levain.Definitions;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>Puts a saved model's answers beside the labels.</summary>
internal static class Scorer
{
    /// <summary>Scores every example.</summary>
    /// <param name="path">The model's zip.</param>
    /// <param name="kind">What the model answers.</param>
    /// <param name="examples">What is asked.</param>
    /// <param name="who">Whose model it is, for messages.</param>
    /// <exception cref="LevainException">The model wants other features, or gives no probability.</exception>
    public static Scored Score(string path, ModelKind kind, Examples examples, string who) => new(
        [.. examples.Labels], ModelScores.Of(path, kind, examples, who), kind == ModelKind.Multiclass ? examples.Classes.Count : 1);
}
