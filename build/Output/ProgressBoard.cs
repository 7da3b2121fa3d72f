using System.Collections.Concurrent;
using System.Globalization;

namespace Levain.Output;

/// <summary>Shows how far running stages are, once they run longer than two seconds.</summary>
/// <param name="clock">Tells how long a stage runs.</param>
/// <param name="terminal">Whether a line can be drawn over.</param>
/// <param name="output">Where the lines go.</param>
public sealed class ProgressBoard(TimeProvider clock, bool terminal, TextWriter output)
{
    private const int Width = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<(string Stage, string Model), Entry> running = new();
    private int drawn;

    /// <summary>Draws again and again until it is disposed.</summary>
    public IDisposable Watch() => clock.CreateTimer(
        _ => Draw(), null, terminal ? TimeSpan.FromMilliseconds(250) : TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(terminal ? 250 : 1000));

    public IProgress<double> Begin(string stage, string model) =>
        running[(stage, model)] = new Entry(clock.GetTimestamp());

    public void End(string stage, string model)
    {
        running.TryRemove((stage, model), out _);
        lock (output) Wipe();
    }

    private void Draw()
    {
        lock (output)
        {
            var slow = running
                .Where(r => clock.GetElapsedTime(r.Value.Started) >= Patience)
                .OrderBy(r => r.Key.Model, StringComparer.Ordinal)
                .ToList();
            if (slow.Count == 0) return;
            if (terminal) DrawOver(string.Join("   ", slow.Select(s => Describe(s.Key, s.Value))));
            else foreach (var (key, entry) in slow) SayPlainly(key, entry);
        }
    }

    private void DrawOver(string line)
    {
        Wipe();
        output.Write(line);
        drawn = line.Length;
    }

    private void Wipe()
    {
        if (drawn == 0) return;
        output.Write('\r' + new string(' ', drawn) + '\r');
        drawn = 0;
    }

    private void SayPlainly((string Stage, string Model) key, Entry entry)
    {
        var elapsed = clock.GetElapsedTime(entry.Started);
        if (elapsed < entry.NextLine) return;
        entry.NextLine = elapsed + PlainEvery;
        output.WriteLine(Describe(key, entry));
    }

    private string Describe((string Stage, string Model) key, Entry entry)
    {
        var filled = (int)Math.Round(Math.Clamp(entry.Share, 0, 1) * Width);
        var bar = terminal ? new string('█', filled) + new string('░', Width - filled) : "";
        var seconds = clock.GetElapsedTime(entry.Started).TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture, $"{key.Stage} {key.Model} {bar} {entry.Share * 100:0}% {seconds:0} s");
    }

    private sealed class Entry(long started) : IProgress<double>
    {
        public long Started => started;

        public double Share { get; private set; }

        public TimeSpan NextLine { get; set; } = Patience;

        public void Report(double value) => Share = value;
    }
}
