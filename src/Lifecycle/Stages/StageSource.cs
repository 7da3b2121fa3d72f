namespace Levain.Stages;

/// <summary>How a stage's result came about.</summary>
[Plumbing]
public enum StageSource
{
    /// <summary>The stage did its work.</summary>
    Ran,

    /// <summary>The result was taken from the store.</summary>
    Restored,

    /// <summary>The result at hand was the right one already.</summary>
    UpToDate,
}
