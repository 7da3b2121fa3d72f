using System.Collections.Concurrent;

namespace Levain.Scoring.Serving;

/// <summary>Lines in the order in which they came, from any thread.</summary>
internal sealed class LineBook
{
    private readonly ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    public void Add(string line) => lines.Enqueue(line);
}
