using System.Text.RegularExpressions;
using Docker.DotNet;

namespace Levain.Delivery.Images.Engines;

/// <summary>Tells a port that is taken from other refusals to start.</summary>
internal static partial class TakenPort
{
    public static LevainException? Of(DockerApiException said)
    {
        var text = EngineFault.Plain(said);
        if (!text.Contains("port is already allocated", StringComparison.Ordinal) && !text.Contains("address already in use", StringComparison.Ordinal)) return null;
        var port = Place().Match(text) is { Success: true } found ? found.Groups[1].Value : "asked for";
        return new LevainException(
            $"The port {port} of 127.0.0.1 is taken: another program listens there. Leave --port out for a free one, or name another.", said);
    }

    [GeneratedRegex(@"127\.0\.0\.1:(\d+)")]
    private static partial Regex Place();
}
