using System.Globalization;
using Levain.Definitions.Policies;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Holds what was measured against the definition's budgets; a number that is missing keeps none.</summary>
internal static class Budgets
{
    /// <summary>The sentences of the budgets, all of them kept.</summary>
    /// <exception cref="LevainException">One is broken.</exception>
    public static IReadOnlyList<string> Demand(string model, GatePolicy gate, IReadOnlyDictionary<string, double> measured)
    {
        var broken = gate.Budgets.Where(b => !b.Allows(Of(b, measured))).ToList();
        return broken.Count == 0
            ? [.. gate.Budgets.Select(b => b.Sentence)]
            : throw new LevainException(
                $"The image of {model} breaks {(broken.Count == 1 ? "a budget" : "budgets")} of its gate: "
                + string.Join("; ", broken.Select(b => $"not so that {b.Sentence}: {Text(Of(b, measured))}"))
                + ". Make the service smaller or faster, run it on a machine that is less busy, or change the budget in the definition.");
    }

    private static double Of(BoundRule budget, IReadOnlyDictionary<string, double> measured) =>
        measured.GetValueOrDefault(((Served)budget.Quantity).Id, double.NaN);

    private static string Text(double value) => double.IsNaN(value) ? "missing" : value.ToString("0.###", CultureInfo.InvariantCulture) + " was measured";
}
