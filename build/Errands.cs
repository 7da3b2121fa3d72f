namespace Levain;

/// <summary>What is still to do when the tasks are through and all is told, such as telling GitHub; the host's teardown cannot wait.</summary>
public sealed class Errands
{
    private readonly Queue<Func<Task>> open = new();

    /// <summary>Leaves something to be done at the end, in this order.</summary>
    public void Add(Func<Task> errand) => open.Enqueue(errand);

    /// <summary>Does what was left.</summary>
    public async Task RunAsync()
    {
        while (open.TryDequeue(out var errand)) await errand();
    }
}
