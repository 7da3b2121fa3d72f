namespace Levain.Delivery.Images.Engines;

/// <summary>Where an engine is reached.</summary>
public static class EngineAddress
{
    /// <summary>Reads what <c>DOCKER_HOST</c> holds.</summary>
    /// <param name="text">Such as <c>unix:///run/user/1000/docker.sock</c>; null or empty for the system's own engine.</param>
    /// <exception cref="LevainException">It is no address that can be used here.</exception>
    public static Uri Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new Uri(OperatingSystem.IsWindows() ? "npipe://./pipe/docker_engine" : "unix:///var/run/docker.sock");
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "unix" or "npipe" or "tcp" or "http") return address;
        throw new LevainException(
            $"The container engine's address {text} is not understood. Let DOCKER_HOST be unix:///PATH, npipe://./pipe/NAME or tcp://127.0.0.1:PORT, "
            + "or take it away for the system's own engine. For one behind ssh, forward its socket: ssh -L /tmp/docker.sock:/var/run/docker.sock HOST.");
    }
}
