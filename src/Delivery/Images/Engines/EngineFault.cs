using System.Net.Sockets;
using Docker.DotNet;

namespace Levain.Delivery.Images.Engines;

/// <summary>Turns what an engine, or its absence, throws into sentences.</summary>
internal sealed class EngineFault(Uri address)
{
    /// <summary>The engine's oldest interface that everything here was tried with: Docker 20.10, of December 2020.</summary>
    public static Version OldestApi { get; } = new(1, 41);

    /// <summary>Whether a failure is one of the engine's.</summary>
    public static bool Explains(Exception failure) =>
        failure is DockerApiException or HttpRequestException or IOException or SocketException or TimeoutException or Newtonsoft.Json.JsonException;

    /// <summary>The sentence for an engine that does not answer at all.</summary>
    public LevainException Absent(Exception failure) => SocketOf(failure)?.SocketErrorCode == SocketError.AccessDenied
        ? new LevainException(
            $"This user may not talk to the container engine at {address}. Add the user to the group that owns the socket "
            + "(sudo usermod -aG docker USER, then log in again), or use a rootless engine and name its socket in DOCKER_HOST.", failure)
        : new LevainException(
            $"No container engine answers at {address}. Install one (apt-get install docker.io, or https://docs.docker.com/engine/install) and start it, "
            + "or name its socket in DOCKER_HOST. The image needs none: Package has written it to artifacts/, as MODEL/image.tar, which `docker load` and skopeo read on another machine.",
            failure);

    /// <summary>The sentence for an engine that failed in the middle of the work.</summary>
    public LevainException Broken(string doing, Exception failure) => new(
        failure is DockerApiException said
            ? $"The container engine at {address} refuses to {doing}: {Plain(said)}"
            : $"The container engine at {address} went away while it was to {doing}: {Deepest(failure).TrimEnd('.')}. See whether it still runs, then run the same command again: what it left is removed then.",
        failure);

    /// <summary>The sentence for an engine of an old interface.</summary>
    public LevainException Old(EngineFacts engine) => new(
        $"The container engine at {address} is too old: version {engine.Version} speaks API {engine.Api}, and {OldestApi} is needed, "
        + "which Docker has since 20.10. Update it (apt-get install docker.io).");

    /// <summary>What the engine said, without the wrapping.</summary>
    public static string Plain(DockerApiException said)
    {
        var text = said.ResponseBody ?? said.Message;
        try
        {
            text = Newtonsoft.Json.Linq.JObject.Parse(text).Value<string>("message") ?? text;
        }
        catch (Newtonsoft.Json.JsonException)
        {
            // No JSON: told as it is.
        }

        return text.Trim().TrimEnd('.') + ".";
    }

    private static SocketException? SocketOf(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (failure is SocketException socket) return socket;
        return null;
    }

    private static string Deepest(Exception failure) => failure.GetBaseException().Message;
}
