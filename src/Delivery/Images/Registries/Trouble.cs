namespace Levain.Delivery.Images.Registries;

/// <summary>Something that may pass: caught by <see cref="Persistence"/>, and never seen outside.</summary>
/// <param name="what">What went wrong, as the middle of a sentence.</param>
/// <param name="after">How long the registry asks to be left alone, where it says so.</param>
/// <param name="cause">What it came from.</param>
internal sealed class Trouble(string what, TimeSpan? after = null, Exception? cause = null) : Exception(what, cause)
{
    public TimeSpan? After => after;
}
