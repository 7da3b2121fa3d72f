namespace Levain.Delivery.Releases.Telling;

/// <summary>The parts of a verdict that the release's notes have as well.</summary>
internal static class VerdictSections
{
    public static string Of(VerdictTold told) => VerdictText.Summary(told) + "\n";
}
