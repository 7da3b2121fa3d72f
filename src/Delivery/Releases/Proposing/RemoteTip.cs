namespace Levain.Delivery.Releases.Proposing;

/// <summary>The commit that a branch of the remote ends with.</summary>
/// <param name="Commit">Its name.</param>
/// <param name="Parent">The commit it stands on; empty for the first of a history.</param>
/// <param name="Message">What it says of itself.</param>
internal sealed record RemoteTip(string Commit, string Parent, string Message)
{
    /// <summary>Reads a commit as git keeps it: a cut-off history does not hide the parent there.</summary>
    public static RemoteTip Parse(string commit, string text)
    {
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = (gap < 0 ? text : text[..gap]).Split('\n');
        return new(commit, Value(head, "parent "), gap < 0 ? "" : text[(gap + 2)..]);
    }

    private static string Value(string[] head, string name) =>
        head.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..] ?? "";
}
