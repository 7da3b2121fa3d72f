using Cake.Core;

namespace Cake.Frosting;

/// <summary>What happens once before the first task and once after the last.</summary>
public interface IFrostingLifetime
{
    void Setup(ICakeContext context, ISetupContext info);

    void Teardown(ICakeContext context, ITeardownContext info);
}
