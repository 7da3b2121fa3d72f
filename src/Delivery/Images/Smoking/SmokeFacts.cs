namespace Levain.Delivery.Images.Smoking;

/// <summary>What a started container of an image proved; what was measured on the way stands beside the facts.</summary>
public sealed record SmokeFacts
{
    /// <summary>The digest of the image's manifest.</summary>
    public required string Image { get; init; }

    /// <summary>The digest of its config.</summary>
    public required string Config { get; init; }

    /// <summary>The digest of the champion that answered.</summary>
    public required string Champion { get; init; }

    public required int Version { get; init; }

    /// <summary>Golden rows whose scores were those of training, bit for bit, one by one and together.</summary>
    public required int Rows { get; init; }

    /// <summary>What was looked at and found right, in order.</summary>
    public required IReadOnlyList<string> Checks { get; init; }

    /// <summary>The definition's budgets, all of them kept.</summary>
    public required IReadOnlyList<string> Budgets { get; init; }
}
