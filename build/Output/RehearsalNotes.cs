using Levain.Delivery.Releases.Connecting;

namespace Levain.Output;

/// <summary>Prints the calls that a run with <c>--push</c> would make.</summary>
internal static class RehearsalNotes
{
    private const int Shown = 240;

    /// <summary>Method and address in a line, the body in the next; long texts by their first line and their length.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<RehearsedCall> calls)
    {
        foreach (var call in calls)
        {
            yield return $"would call {call.Method} {call.Address}";
            if (call.Body.Length > 0) yield return $"  {Secrets.OfEnvironment.Mask(Body(call.Body))}";
        }
    }

    /// <summary>A body in one line.</summary>
    internal static string Body(string body) => RehearsedBody.Shorten(body, Shown);
}
