namespace Levain.Delivery.Images.Publishing;

/// <summary>A tag, and what became of it.</summary>
public sealed record PublishedTag
{
    public required string Name { get; init; }

    public required TagMove Move { get; init; }

    /// <summary>The digest that it named before; null where it was not there.</summary>
    public required string? Before { get; init; }

    /// <summary>Why it stays although it names another image; null otherwise.</summary>
    public string? Because { get; init; }
}
