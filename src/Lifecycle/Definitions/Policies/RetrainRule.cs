using System.Globalization;

namespace Levain.Definitions.Policies;

/// <summary>One reason to train again, as data.</summary>
public abstract record RetrainRule
{
    /// <summary>The reason as a person would say it.</summary>
    public abstract string Sentence { get; }

    /// <summary>Over how many looks in a row the rule must speak before it is heard, and be quiet before its alarm ends.</summary>
    public int Looks { get; init; } = 1;

    /// <summary>What it has seen says nothing of another champion.</summary>
    internal virtual bool IsAboutChampion => true;

    public sealed override string ToString() => Sentence;

    private protected static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
