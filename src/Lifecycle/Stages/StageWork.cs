using Levain.Definitions;

namespace Levain.Stages;

/// <summary>One stage's task: for whom, with which options, and where the results go.</summary>
/// <param name="Definition">The model.</param>
/// <param name="Options">What the operator asked for.</param>
/// <param name="Folder">An empty folder for outputs; it becomes the result when the work succeeds.</param>
/// <param name="Progress">Told the share of the work that is done, 0 to 1.</param>
/// <param name="Cancellation">Stops the work.</param>
[Plumbing]
public sealed record StageWork(
    ModelDefinition Definition,
    RunOptions Options,
    string Folder,
    IProgress<double> Progress,
    CancellationToken Cancellation)
{
    public string Model => Definition.Name;

    /// <summary>Takes what was measured on this machine; it stands beside the facts, in no key and no fingerprint.</summary>
    public SortedDictionary<string, double> Measured { get; } = new(StringComparer.Ordinal);

    public string Output(string name) => Path.Combine(Folder, name);
}
