using System.Reflection;
using Microsoft.ML.Trainers;

namespace Levain.Training.Flattening;

/// <summary>What ML.NET keeps to itself of one versus all: a model for each class, and the formula that puts their scores together.</summary>
/// <param name="Models">Parameters, class by class.</param>
/// <param name="Combination">The formula.</param>
internal sealed record OneVersusAllParts(IReadOnlyList<object> Models, Combination Combination)
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The parts; null where another version of ML.NET keeps them elsewhere.</summary>
    public static OneVersusAllParts? Of(OneVersusAllModelParameters classes)
    {
        var inner = typeof(OneVersusAllModelParameters).GetField("_impl", Any)?.GetValue(classes);
        var models = inner?.GetType().GetProperty("Predictors", Any)?.GetValue(inner) as object[];
        return (models, inner?.GetType().GetField("OutputFormula", Any)?.GetValue(inner)?.ToString()) switch
        {
            (null, _) => null,
            (_, "Raw") => new(models, Combination.None),
            (_, "Softmax") => new(models, Combination.Softmax),
            (_, "ProbabilityNormalization") => new(models, Combination.Shares),
            _ => null,
        };
    }
}
