namespace Levain.Delivery.Releases.Telling;

/// <summary>Compares what is to be said with what GitHub gave back.</summary>
internal static class SameText
{
    /// <summary>GitHub's own forms end lines with a carriage return, and it trims.</summary>
    public static bool Are(string? there, string wanted) => Plain(there ?? "") == Plain(wanted);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
