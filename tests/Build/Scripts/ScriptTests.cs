using Xunit;

namespace Levain.Scripts;

/// <summary>Gives each test of build.sh a checkout of its own.</summary>
public abstract class ScriptTests : IDisposable
{
    private readonly FakeCheckout? checkout;

    protected ScriptTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh is for systems with bash; Windows has build.ps1.");
        checkout = new FakeCheckout();
    }

    private protected FakeCheckout Checkout => checkout!;

    public void Dispose()
    {
        checkout?.Dispose();
        GC.SuppressFinalize(this);
    }
}
