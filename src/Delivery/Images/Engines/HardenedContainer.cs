using System.Globalization;
using Docker.DotNet.Models;

namespace Levain.Delivery.Images.Engines;

/// <summary>Writes an order as the engine takes it: nothing is allowed that a service does not need.</summary>
internal static class HardenedContainer
{
    private const string Loopback = "127.0.0.1";

    public static CreateContainerParameters Of(ContainerOrder order)
    {
        var port = PortOf(order);
        return new CreateContainerParameters
        {
            Image = order.Image,
            Labels = order.Labels.ToDictionary(),
            Env = [.. order.Environment.Select(e => $"{e.Key}={e.Value}")],
            ExposedPorts = new Dictionary<string, EmptyStruct> { [port] = default },
            // The check itself is the image's: an order without one inherits it.
            Healthcheck = new HealthConfig { Interval = order.HealthInterval },
            HostConfig = HostOf(order, port),
        };
    }

    public static string PortOf(ContainerOrder order) => string.Create(CultureInfo.InvariantCulture, $"{order.Inside}/tcp");

    private static HostConfig HostOf(ContainerOrder order, string port) => new()
    {
        ReadonlyRootfs = true,
        CapDrop = ["ALL"],
        SecurityOpt = ["no-new-privileges"],
        Memory = order.MemoryBytes,
        MemorySwap = order.MemoryBytes,
        NanoCPUs = (long)(order.Processors * 1e9),
        PidsLimit = order.Tasks,
        PortBindings = new Dictionary<string, IList<PortBinding>>
        {
            [port] = [new PortBinding { HostIP = Loopback, HostPort = order.Port?.ToString(CultureInfo.InvariantCulture) ?? "" }],
        },
    };
}
