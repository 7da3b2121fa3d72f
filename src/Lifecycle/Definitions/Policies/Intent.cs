namespace Levain.Definitions.Policies;

/// <summary>What is asked of a candidate beside the champion.</summary>
public enum Intent
{
    /// <summary>It may lose a little: worse by no more than the margin.</summary>
    NotWorse,

    /// <summary>It must improve: better by more than the margin.</summary>
    Better,

    /// <summary>It must not change: neither better nor worse by more than the margin.</summary>
    Unchanged,

    /// <summary>It must not improve suspiciously: better by no more than the margin.</summary>
    NotSuspicious,
}
