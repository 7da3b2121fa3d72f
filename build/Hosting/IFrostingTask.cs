using Cake.Core;

namespace Cake.Frosting;

/// <summary>A unit of work: one target of the build.</summary>
public interface IFrostingTask
{
    /// <summary>
    /// Why the task was skipped. The base classes do not make this virtual, as in Cake.Frosting:
    /// a task that gives a reason names this interface among its own.
    /// </summary>
    string SkippedMessage => string.Empty;

    Task RunAsync(ICakeContext context);

    bool ShouldRun(ICakeContext context);

    void OnError(Exception exception, ICakeContext context);

    void Finally(ICakeContext context);
}
