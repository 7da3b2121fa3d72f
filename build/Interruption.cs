using System.Runtime.InteropServices;

namespace Levain;

/// <summary>Turns Ctrl-C and a polite kill into one sentence and exit code 1; nothing half written is left.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly IReadOnlyList<PosixSignalRegistration> signals;
    private volatile Action? instead;

    public Interruption() => signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    public CancellationToken Token => source.Token;

    /// <summary>Lets somebody end in his own way from now on: the run ends when he does.</summary>
    public void Leave(Action ending) => instead = ending;

    public void Dispose()
    {
        foreach (var signal in signals) signal.Dispose();
        source.Dispose();
    }

    // A learner inside a native call cannot be asked to stop, so the process ends here. Results take their names
    // only when they are whole: there is nothing to tidy up that the next run would not.
    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (instead is { } ending)
        {
            ending();
            return;
        }

        source.Cancel();
        Console.Error.WriteLine();
        Console.Error.WriteLine("Stopped. What was finished is kept: the same command goes on from there.");
        Environment.Exit(1);
    }
}
