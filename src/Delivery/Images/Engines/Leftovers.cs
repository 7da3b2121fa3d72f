using Levain.Stages;

namespace Levain.Delivery.Images.Engines;

/// <summary>Marks what a run starts, and removes what an earlier run of this checkout could not: it was killed.</summary>
/// <param name="containers">Where containers run.</param>
/// <param name="workspace">The checkout; others' containers are left alone.</param>
public sealed class Leftovers(IContainers containers, Workspace workspace)
{
    private const string Checkout = "levain.checkout", Run = "levain.run", Purpose = "levain.purpose";

    // A number that no process beside this one and after it has: ids come again, but not at the same moment.
    private static readonly string ThisRun = FormattableString.Invariant(
        $"{Environment.ProcessId}-{System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime().Ticks}");

    /// <summary>The labels of a container for a purpose.</summary>
    public IReadOnlyDictionary<string, string> Labels(string purpose) => new Dictionary<string, string>
    {
        [Checkout] = Mark(workspace),
        [Run] = ThisRun,
        [Purpose] = purpose,
    };

    /// <summary>Removes the containers of earlier runs; one run at a time works in a checkout, so none of them is in use.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> RemoveAsync(CancellationToken cancellation) => RemoveAsync(c => c.Labels.GetValueOrDefault(Run) != ThisRun, cancellation);

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

    private async Task<int> RemoveAsync(Func<FoundContainer, bool> isWanted, CancellationToken cancellation)
    {
        var found = (await containers.FindAsync(new Dictionary<string, string> { [Checkout] = Mark(workspace) }, cancellation)).Where(isWanted).ToList();
        foreach (var container in found) await containers.RemoveAsync(container.Id, cancellation);
        return found.Count;
    }

    // A path says more of a machine than its neighbours need to know.
    private static string Mark(Workspace workspace) => Digest.Brief(Digest.OfText(workspace.Root));
}
