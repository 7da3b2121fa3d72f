namespace Levain.Adapters;

/// <summary>The pull request that a workflow runs for.</summary>
/// <param name="Number">As people name it.</param>
/// <param name="Head">The last commit of its own branch.</param>
/// <param name="IsFork">Its branch lies in another repository, or in one that is gone: its run has no secrets and may write nothing.</param>
internal sealed record ActionsPullRequest(int Number, string Head, bool IsFork);
