using Levain.Registering;
using Levain.Training;

namespace Levain.Delivery.Releases.Notes;

/// <summary>A version with what it was made from.</summary>
/// <param name="Name">What readers call it.</param>
/// <param name="Recipe">Null where its line of history was written before it kept the pointer.</param>
/// <param name="Data">Null where its line of history was written before it kept that.</param>
internal sealed record MadeFrom(string Name, Recipe? Recipe, DataEvidence? Data)
{
    /// <summary>Null with the recipe, and where the model tells classes.</summary>
    public OperatingPoint? OperatingPoint { get; init; }

    public static MadeFrom Of(HistoryEntry promotion, string name) =>
        new(name, promotion.Champion?.Recipe, promotion.Evidence?.Data) { OperatingPoint = promotion.Champion?.OperatingPoint };
}
