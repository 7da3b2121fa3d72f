using Levain.Definitions;
using Levain.Stages;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>Knows whom a candidate is judged against.</summary>
public interface IChampions
{
    /// <summary>The digest of the champion to judge against; <c>none</c>, or <c>itself</c> where the candidate is it.</summary>
    string OpponentOf(string model, string candidate);

    /// <summary>Whether an opponent was made with knowledge of later days than a candidate.</summary>
    bool KnowsLaterDays(string model, string opponent, DateOnly candidateAsOf);

    /// <summary>What turns an opponent's scores into decisions; null where it has none.</summary>
    OperatingPoint? OperatingPointOf(string model, string opponent);

    /// <summary>The path of a model's bytes, made again from the recipe where they are not at hand.</summary>
    /// <exception cref="LevainException">The bytes cannot be had.</exception>
    Task<string> BytesOfAsync(ModelDefinition definition, string digest, StageWork work);
}
