using System.Globalization;
using Levain.Definitions;
using Microsoft.ML;

namespace Levain.Training;

/// <summary>Fits a definition's learner to examples.</summary>
internal static class Learner
{
    /// <summary>Fits and saves a model.</summary>
    /// <param name="definition">Gives the seed and the kind.</param>
    /// <param name="learn">Gives the learner: the definition's own or a baseline's.</param>
    /// <param name="examples">What is learnt from.</param>
    /// <param name="path">Where the zip goes.</param>
    /// <returns>The model's digest.</returns>
    /// <exception cref="LevainException">The learner throws.</exception>
    public static string Fit(
        ModelDefinition definition, Func<MLContext, IEstimator<ITransformer>> learn, Examples examples, string path)
    {
        // ML.NET writes numbers into its zip in the current culture.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var ml = new MLContext(definition.Seed);
        var view = new ExampleView(examples, definition.Kind);
        try
        {
            ModelArchive.Save(ml, learn(ml).Fit(view), view.Schema, path);
        }
        catch (Exception thrown) when (thrown is not LevainException and not OperationCanceledException and not IOException)
        {
            throw new LevainException(
                $"The learner of {definition.Name} throws {thrown.GetType().Name}: {thrown.Message} "
                + $"Mend {definition.GetType().Name}.Learn; its columns are {ExampleView.Features} and {ExampleView.Label}.",
                thrown);
        }

        return ModelArchive.Fingerprint(path);
    }
}
