using System.Collections.Concurrent;

namespace Levain.Delivery.Images.Registries;

/// <summary>Opens each registry once, over HTTP.</summary>
/// <param name="settings">Where user and token come from.</param>
/// <param name="clock">Measures silence and the waits between tries.</param>
public sealed class RegistryClients(CredentialSettings settings, TimeProvider clock) : IRegistries, IDisposable
{
    private readonly ConcurrentDictionary<Uri, RegistryClient> clients = new();

    public IRegistry Open(RegistryAddress address) =>
        clients.GetOrAdd(address.Root, _ => new RegistryClient(address, new Credentials(settings), clock));

    public void Dispose()
    {
        foreach (var client in clients.Values) client.Dispose();
    }
}
