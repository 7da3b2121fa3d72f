namespace Levain.Hosting;

/// <summary>What happened in a run, in its order.</summary>
public sealed class Journal
{
    public List<string> Lines { get; } = [];

    public void Add(string line) => Lines.Add(line);
}
