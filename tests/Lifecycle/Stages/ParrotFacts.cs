namespace Levain.Stages;

/// <summary>What a parrot finds.</summary>
internal sealed record ParrotFacts
{
    public required string Word { get; init; }
}
