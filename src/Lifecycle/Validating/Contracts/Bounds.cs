using System.Globalization;
using Levain.Definitions.Contracts;

namespace Levain.Validating.Contracts;

/// <summary>The numeric bounds of a column, each a rule of its own; NaN is inside none.</summary>
internal sealed class Bounds
{
    private readonly List<(double Low, double High, Rule Rule)> all = [];
    private readonly double low = double.NegativeInfinity, high = double.PositiveInfinity;

    public Bounds(string column, IEnumerable<ConstraintAttribute> constraints, RuleList rules)
    {
        foreach (var asked in constraints)
        {
            if (Range(asked) is not { } range) continue;
            all.Add((range.Low, range.High, rules.Add(ViolationCode.OutOfRange, column, range.Sentence, asked)));
            low = Math.Max(low, range.Low);
            high = Math.Min(high, range.High);
        }
    }

    public static bool AreIn(IEnumerable<ConstraintAttribute> constraints) => constraints.Any(a => Range(a) is not null);

    public bool Hold(double value) => value >= low && value <= high;

    /// <summary>The rules that a value breaks.</summary>
    public IEnumerable<Rule> Broken(double value) =>
        all.Where(b => !(value >= b.Low && value <= b.High)).Select(b => b.Rule);

    // An open bound is the next number's closed one.
    private static (double Low, double High, string Sentence)? Range(ConstraintAttribute asked) => asked switch
    {
        AboveAttribute a => (Math.BitIncrement(a.Bound), double.PositiveInfinity, "above " + Text(a.Bound)),
        AtLeastAttribute a => (a.Bound, double.PositiveInfinity, "at least " + Text(a.Bound)),
        BelowAttribute b => (double.NegativeInfinity, Math.BitDecrement(b.Bound), "below " + Text(b.Bound)),
        AtMostAttribute b => (double.NegativeInfinity, b.Bound, "at most " + Text(b.Bound)),
        _ => null,
    };

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
