using System.Text.Json;

namespace Levain.Scoring.Requests;

/// <summary>Tells where JSON broke.</summary>
internal static class JsonFault
{
    /// <summary>The reader's own sentence, with its place where it knows one.</summary>
    public static string Tell(JsonException broken) => broken.LineNumber is { } line && !broken.Message.Contains("LineNumber", StringComparison.Ordinal)
        ? FormattableString.Invariant($"{broken.Message} Line {line + 1}, byte {broken.BytePositionInLine + 1}.")
        : broken.Message;
}
