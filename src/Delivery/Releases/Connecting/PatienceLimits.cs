namespace Levain.Delivery.Releases.Connecting;

/// <summary>How long GitHub is waited for.</summary>
internal sealed record PatienceLimits
{
    /// <summary>For all tries and waits of one connection together.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>For one answer; a body that is sent has more, by its size.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Bytes in a second that a slow line still carries.</summary>
    public double SlowestLine { get; init; } = 64 * 1024;

    /// <summary>How often a step is tried that fails without GitHub's asking for a wait.</summary>
    public int Tries { get; init; } = 7;

    /// <summary>Spreads waits, from 0 to 1; null takes it from the clock.</summary>
    public Func<double>? Chance { get; init; }
}
