namespace Levain.Datasets.Fetching;

/// <summary>How one try of a download ended.</summary>
internal sealed record Attempt
{
    /// <summary>All bytes that the server promised are there.</summary>
    public static Attempt Good { get; } = new();

    /// <summary>What went wrong; null where nothing did.</summary>
    public string? Trouble { get; private init; }

    /// <summary>How long the server asks to be left alone, where it says so.</summary>
    public TimeSpan? After { get; private init; }

    public static Attempt Failed(string trouble, TimeSpan? after = null) => new() { Trouble = trouble, After = after };
}
