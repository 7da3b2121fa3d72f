namespace Levain.Delivery.Releases.Notes;

/// <summary>Writes what a release says of itself, in Markdown.</summary>
public static class ReleaseNotes
{
    public static string Write(ReleaseFacts facts) => $"# {facts.Tag}\n";
}
