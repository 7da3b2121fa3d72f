namespace Levain.Delivery.Images.Registries;

/// <summary>The way to registries.</summary>
public interface IRegistries
{
    IRegistry Open(RegistryAddress address);
}
