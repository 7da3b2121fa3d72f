namespace Levain.Benchmarks.Learning;

/// <summary>A learner with its settings.</summary>
internal interface IContender
{
    string Name { get; }

    /// <summary>The settings, in a few words.</summary>
    string Settings { get; }

    /// <summary>Learns from the training examples and scores the held-out ones.</summary>
    Task<Fitted> FitAsync(LearningTask task);
}
