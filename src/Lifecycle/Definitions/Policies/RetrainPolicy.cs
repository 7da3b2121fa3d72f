using System.Globalization;

namespace Levain.Definitions.Policies;

/// <summary>When a model is trained again.</summary>
public sealed record RetrainPolicy
{
    internal RetrainPolicy(IReadOnlyList<RetrainRule> rules) => Rules = rules;

    /// <summary>Any of them is reason enough; none, and only a person decides.</summary>
    public IReadOnlyList<RetrainRule> Rules { get; init; }

    /// <summary>Days after a training in which no other is decided, whatever its reason but by hand.</summary>
    public int CoolDownDays { get; init; }

    /// <summary>The most trainings in any 30 days.</summary>
    public int MostTrainings { get; init; } = int.MaxValue;

    /// <summary>The newest stretch that a replay judges candidates on, to try other hold-outs; null for the definition's own, which targets always take.</summary>
    public Window? Judging { get; init; }

    /// <summary>One more reason.</summary>
    public RetrainPolicy Or(RetrainRule rule) => this with { Rules = [.. Rules, rule] };

    /// <summary>The last reason is heard after it spoke over so many looks in a row, and its alarm ends after as many quiet ones.</summary>
    public RetrainPolicy After(int looks)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(looks);
        return Rules.Count == 0
            ? throw new InvalidOperationException("no reason is named yet that could be waited for: begin with Retrain.When")
            : this with { Rules = [.. Rules.SkipLast(1), Rules[^1] with { Looks = looks }] };
    }

    public RetrainPolicy ButNotWithin(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return this with { CoolDownDays = days };
    }

    /// <summary>Lets a replay judge candidates on another stretch than the definition's hold-out, to see what the definition should say; no target reads it.</summary>
    public RetrainPolicy JudgedOn(Window stretch) => this with { Judging = stretch };

    public RetrainPolicy AtMost(int trainingsIn30Days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trainingsIn30Days);
        return this with { MostTrainings = trainingsIn30Days };
    }

    /// <summary>The reasons, a line each, and what holds them back.</summary>
    public override string ToString() => string.Join('\n', Lines());

    private IEnumerable<string> Lines()
    {
        if (Rules.Count == 0) yield return "only a person decides";
        foreach (var rule in Rules)
            yield return rule.Looks == 1 ? rule.Sentence : string.Create(CultureInfo.InvariantCulture, $"{rule.Sentence}, over {rule.Looks} looks in a row");
        if (CoolDownDays > 0) yield return string.Create(CultureInfo.InvariantCulture, $"but not within {CoolDownDays} days after a training");
        if (MostTrainings < int.MaxValue) yield return string.Create(CultureInfo.InvariantCulture, $"at most {MostTrainings} trainings in 30 days");
        if (Judging is not null) yield return $"judged on the {Judging}";
    }
}
