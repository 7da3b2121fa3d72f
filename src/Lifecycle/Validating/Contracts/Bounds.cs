using System.Globalization;
using System.Reflection;
using Levain.Definitions.Contracts;

namespace Levain.Validating.Contracts;

/// <summary>The numeric bounds of a column; NaN is inside none.</summary>
internal sealed class Bounds
{
    private readonly double above, atLeast, below, atMost;

    public Bounds(PropertyInfo property)
    {
        above = property.GetCustomAttribute<AboveAttribute>()?.Bound ?? double.NegativeInfinity;
        atLeast = property.GetCustomAttribute<AtLeastAttribute>()?.Bound ?? double.NegativeInfinity;
        below = property.GetCustomAttribute<BelowAttribute>()?.Bound ?? double.PositiveInfinity;
        atMost = property.GetCustomAttribute<AtMostAttribute>()?.Bound ?? double.PositiveInfinity;
        Rule = string.Join(" and ", Sentences());
        Broken = new BrokenRule(ViolationCode.OutOfRange, Rule);
    }

    public static bool AreOn(PropertyInfo property) =>
        property.IsDefined(typeof(AboveAttribute)) || property.IsDefined(typeof(AtLeastAttribute))
        || property.IsDefined(typeof(BelowAttribute)) || property.IsDefined(typeof(AtMostAttribute));

    public string Rule { get; }

    public BrokenRule Broken { get; }

    public bool Hold(double value) => value > above && value >= atLeast && value < below && value <= atMost;

    private IEnumerable<string> Sentences()
    {
        if (double.IsFinite(above)) yield return "above " + Text(above);
        if (double.IsFinite(atLeast)) yield return "at least " + Text(atLeast);
        if (double.IsFinite(below)) yield return "below " + Text(below);
        if (double.IsFinite(atMost)) yield return "at most " + Text(atMost);
        if (!double.IsFinite(above) && !double.IsFinite(atLeast) && !double.IsFinite(below) && !double.IsFinite(atMost))
            yield return "a finite number";
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
