namespace Levain.Evaluating;

/// <summary>Names for opponents that are no digest.</summary>
public static class Opponent
{
    public const string None = "none";

    public const string Itself = "itself";

    /// <summary>Whether there is another model to judge against.</summary>
    public static bool IsAnother(string opponent) => opponent is not None and not Itself;
}
