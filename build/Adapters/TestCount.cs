using Cake.Core.Diagnostics;
using Levain.Output;

namespace Levain.Adapters;

/// <summary>How many tests did what.</summary>
internal sealed record TestCount(int Passed, int Failed, int Skipped, bool AllowSkips)
{
    /// <summary>A line for each test that failed, its name and what it says.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>The line that other programs read.</summary>
    public string Line => FormattableString.Invariant($"{Passed} passed, {Failed + Refused} failed")
        + (Skipped > 0 && AllowSkips ? FormattableString.Invariant($", {Skipped} skipped") : "");

    public string Advice => Skipped == 0
        ? "No test was skipped."
        : FormattableString.Invariant($"{Skipped} tests were skipped, each with its reason above; --setup installs what they lack.");

    public bool IsGood => Failed + Refused == 0 && Passed > 0;

    /// <summary>Says what failed and why tests were skipped; the count is the last line of the run.</summary>
    /// <exception cref="LevainException">A test failed.</exception>
    public void Tell(ICakeLog log, Ending ending)
    {
        ending.LastLine = Line;
        foreach (var failure in Failures) log.Error("{0}", failure);
        log.Information("{0}", Advice);
        if (!IsGood) throw new LevainException("Tests failed: see above.");
    }

    // Where the real parts were installed, a skipped test is a failed one.
    private int Refused => AllowSkips ? 0 : Skipped;

    public static TestCount operator +(TestCount a, TestCount b) =>
        a with { Passed = a.Passed + b.Passed, Failed = a.Failed + b.Failed, Skipped = a.Skipped + b.Skipped, Failures = [.. a.Failures, .. b.Failures] };
}
