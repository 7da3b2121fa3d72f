using System.Runtime.InteropServices;

namespace Levain;

/// <summary>Turns Ctrl-C and a polite kill into one sentence and exit code 1; nothing half written is left.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly IReadOnlyList<PosixSignalRegistration> signals;
    private readonly Action end;
    private volatile Action? instead;
    private int holds;

    public Interruption()
        : this(End)
    {
    }

    /// <param name="end">Ends the process.</param>
    internal Interruption(Action end)
    {
        this.end = end;
        signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];
    }

    public CancellationToken Token => source.Token;

    /// <summary>Lets somebody end in his own way from now on: the run ends when he does.</summary>
    public void Leave(Action ending) => instead = ending;

    /// <summary>
    /// While it is held, a stop cancels the token and waits: what was started outside of this process is taken away first.
    /// The process ends when it is let go; a second stop does not wait.
    /// </summary>
    public IDisposable Unwind()
    {
        Interlocked.Increment(ref holds);
        return new Hold(this);
    }

    public void Dispose()
    {
        foreach (var signal in signals) signal.Dispose();
        source.Dispose();
    }

    internal void Stop()
    {
        if (instead is { } ending)
        {
            ending();
            return;
        }

        var isSecond = source.IsCancellationRequested;
        source.Cancel();
        if (isSecond || Volatile.Read(ref holds) == 0) end();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        Stop();
    }

    private void LetGo()
    {
        if (Interlocked.Decrement(ref holds) == 0 && source.IsCancellationRequested) end();
    }

    // A learner inside a native call cannot be asked to stop, so the process ends here. Results take their names
    // only when they are whole: there is nothing to tidy up that the next run would not.
    private static void End()
    {
        Console.Error.WriteLine();
        Console.Error.WriteLine("Stopped. What was finished is kept: the same command goes on from there.");
        Environment.Exit(1);
    }

    private sealed class Hold(Interruption interruption) : IDisposable
    {
        public void Dispose() => interruption.LetGo();
    }
}
