using Levain.Delivery.Images.Registries;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Registries for who must not ask one.</summary>
internal sealed class NoRegistries : IRegistries
{
    public IRegistry Open(RegistryAddress address) => throw new InvalidOperationException("a registry was asked");
}
