using Levain.Stages;

namespace Levain.Delivery.Images.Engines;

/// <summary>Marks what a run starts, and removes what an earlier run of this checkout could not: it was killed.</summary>
public sealed class Leftovers
{
    private const string Checkout = "levain.checkout", Run = "levain.run", Purpose = "levain.purpose";

    // A number that no process beside this one and after it has: ids come again, but not at the same moment.
    private static readonly string ThisRun = FormattableString.Invariant(
        $"{Environment.ProcessId}-{System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime().Ticks}");

    private readonly IContainers containers;
    private readonly string checkout, run;

    /// <param name="containers">Where containers run.</param>
    /// <param name="workspace">The checkout; others' containers are left alone.</param>
    public Leftovers(IContainers containers, Workspace workspace)
        : this(containers, workspace, ThisRun)
    {
    }

    // A path says more of a machine than its neighbours need to know.
    internal Leftovers(IContainers containers, Workspace workspace, string run) =>
        (this.containers, checkout, this.run) = (containers, Digest.Brief(Digest.OfText(workspace.Root)), run);

    /// <summary>The labels of a container for a purpose.</summary>
    public IReadOnlyDictionary<string, string> Labels(string purpose) => new Dictionary<string, string>
    {
        [Checkout] = checkout,
        [Run] = run,
        [Purpose] = purpose,
    };

    /// <summary>Removes the containers of earlier runs; one run at a time works in a checkout, so none of them is in use.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellation)
    {
        var ours = await containers.FindAsync(new Dictionary<string, string> { [Checkout] = checkout }, cancellation);
        var left = ours.Where(c => c.Labels.GetValueOrDefault(Run) != run).ToList();
        foreach (var container in left) await containers.RemoveAsync(container.Id, cancellation);
        return left.Count;
    }

    /// <summary>The same for who needs no engine: where there is none, there is nothing to remove.</summary>
    public async Task RemoveWhereThereIsAsync(IContainerEngine engine, CancellationToken cancellation)
    {
        try
        {
            await engine.AskAsync(cancellation);
        }
        catch (LevainException)
        {
            return;
        }

        await RemoveAsync(cancellation);
    }
}
