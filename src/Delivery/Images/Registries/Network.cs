using System.Globalization;

namespace Levain.Delivery.Images.Registries;

/// <summary>Turns the network's failures into what may pass and what does not.</summary>
internal static class Network
{
    /// <summary>Speaks with a host.</summary>
    /// <param name="host">For messages.</param>
    /// <param name="speak">What is said; failures of the disk are told already.</param>
    /// <param name="cancellation">The caller's own wish to stop.</param>
    /// <exception cref="Trouble">It may pass.</exception>
    /// <exception cref="LevainException">It will not.</exception>
    public static async Task<T> GuardAsync<T>(string host, Func<Task<T>> speak, CancellationToken cancellation)
    {
        try
        {
            return await speak();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new Trouble(string.Create(CultureInfo.InvariantCulture, $"{host} said nothing for {Patience.Limit.TotalSeconds:N0} s"));
        }
        catch (HttpRequestException lost)
        {
            throw Judged(host, lost);
        }
        catch (IOException cut)
        {
            throw new Trouble($"the connection to {host} broke ({Plain(cut)})", cause: cut);
        }
    }

    private static Exception Judged(string host, HttpRequestException lost) => lost.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError => new LevainException(
            $"No safe connection to {host} came about: {Plain(lost.InnerException ?? lost)}. Nothing was sent. Have this machine trust the issuer of the registry's "
            + "certificate (on Debian: copy it to /usr/local/share/ca-certificates and run update-ca-certificates), or ask the registry's owner for a valid one.",
            lost),
        HttpRequestError.NameResolutionError => new Trouble($"no machine of the name {host} is known ({Plain(lost)})", cause: lost),
        HttpRequestError.ConnectionError => new Trouble($"nobody answers at {host} ({Plain(lost)})", cause: lost),
        _ => new Trouble($"the connection to {host} broke ({Plain(lost)})", cause: lost),
    };

    private static string Plain(Exception lost) => lost.Message.TrimEnd('.');
}
