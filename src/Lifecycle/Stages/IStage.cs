using Levain.Definitions;

namespace Levain.Stages;

/// <summary>One step of the lifecycle, as the build sees it.</summary>
[Plumbing]
public interface IStage
{
    /// <summary>The name, which is the target's name too.</summary>
    string Name { get; }

    /// <summary>Makes sure that the result for a model is there and is the right one.</summary>
    /// <exception cref="LevainException">The stage cannot do its work.</exception>
    Task<StageOutcome> RunAsync(
        ModelDefinition definition, RunOptions options, IProgress<double> progress, CancellationToken cancellation);

    /// <summary>Tells whether the result at hand is the right one, from records alone.</summary>
    StageState Inspect(ModelDefinition definition, RunOptions options);
}
