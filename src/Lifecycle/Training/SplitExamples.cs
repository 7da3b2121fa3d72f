namespace Levain.Training;

/// <summary>The examples to learn from and those to judge by.</summary>
internal sealed record SplitExamples(Examples Training, Examples HoldOut);
