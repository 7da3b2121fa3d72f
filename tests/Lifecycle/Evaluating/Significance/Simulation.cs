using Xunit;

namespace Levain.Evaluating.Significance;

/// <summary>Counts how often something happens in many simulated worlds, with the error of that count.</summary>
internal sealed record Simulation(double Share, int Worlds)
{
    /// <summary>Simulates worlds with the seeds 0, 1, 2...</summary>
    public static Simulation Of(int worlds, Func<Draws, bool> happens) => Of(worlds, seed => happens(new Draws(seed)));

    public static Simulation Of(int worlds, Func<int, bool> happens) =>
        new((double)Enumerable.Range(0, worlds).Count(happens) / worlds, worlds);

    /// <summary>No more often than it says, but for three binomial standard errors.</summary>
    public Simulation IsAtMost(double nominal)
    {
        Tell(nominal);
        Assert.True(Share <= nominal + Error(nominal), $"{Share:P2} of {Worlds} is more than {nominal:P0}");
        return this;
    }

    /// <summary>No less often than it says, but for three binomial standard errors.</summary>
    public Simulation IsAtLeast(double nominal)
    {
        Tell(nominal);
        Assert.True(Share >= nominal - Error(nominal), $"{Share:P2} of {Worlds} is less than {nominal:P0}");
        return this;
    }

    public void Is(double nominal) => IsAtMost(nominal).IsAtLeast(nominal);

    /// <summary>More often than it says by more than chance: the method fails.</summary>
    public void IsBeyond(double nominal)
    {
        Tell(nominal);
        Assert.True(Share > nominal + Error(nominal), $"{Share:P2} of {Worlds} is not more than {nominal:P0}");
    }

    private double Error(double nominal) => 3 * Math.Sqrt(nominal * (1 - nominal) / Worlds);

    private void Tell(double nominal) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{Share:P2} of {Worlds}, nominal {nominal:P0}");
}
