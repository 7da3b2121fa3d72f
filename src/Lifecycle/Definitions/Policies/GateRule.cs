using System.Globalization;

namespace Levain.Definitions.Policies;

/// <summary>One condition of a gate, as data.</summary>
public abstract record GateRule
{
    /// <summary>The condition as a person would say it.</summary>
    public abstract string Sentence { get; }

    public sealed override string ToString() => Sentence;

    private protected static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
