namespace Levain.Delivery.Images.Registries;

/// <content>Our own clients of the registry; tests that drive build.sh do without.</content>
public sealed partial class RegistryServer
{
    internal RegistryAddress Address => RegistryAddress.Parse(Host);

    internal static CredentialSettings Known(string host) => new() { Host = host, User = User, Token = Token };

    /// <summary>A client of this registry, or of what stands before it.</summary>
    internal RegistryClient Client(string? host = null, TimeProvider? clock = null) => new(
        RegistryAddress.Parse(host ?? Host), new Credentials(Known(host ?? Host)), clock ?? new RushedClock());
}
