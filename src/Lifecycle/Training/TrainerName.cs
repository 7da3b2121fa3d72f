using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace Levain.Training;

/// <summary>Names the trainer in a chain of estimators.</summary>
internal static class TrainerName
{
    /// <summary>The name of the trainer's class in ML.NET; of the last estimator where none is a trainer.</summary>
    public static string Of(IEstimator<ITransformer> learner)
    {
        var flat = Flat(learner).ToList();
        return (flat.FindLast(IsTrainer) ?? flat[^1]).GetType().Name;
    }

    private static bool IsTrainer(object estimator) => estimator.GetType().GetInterfaces().Any(
        i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITrainerEstimator<,>));

    // A chain shows its last estimator alone, which may be a calibrator.
    private static IEnumerable<object> Flat(object estimator) =>
        estimator.GetType().GetField("_estimators", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(estimator) is object[] chain
            ? chain.SelectMany(Flat)
            : [estimator];
}
