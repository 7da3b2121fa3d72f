using System.Globalization;
using System.Runtime.InteropServices;

namespace Levain.Benchmarks.Learning;

/// <summary>A learner of another library, in a Python process of its own.</summary>
/// <param name="name">The library and the variant.</param>
/// <param name="settings">The settings, in a few words.</param>
/// <param name="module">What the script imports.</param>
/// <param name="script">The script's name under <c>Peers/</c>.</param>
/// <param name="parameters">The library's own parameters as JSON.</param>
internal sealed class PythonContender(string name, string settings, string module, string script, string parameters) : IContender
{
    private const string Python = "/usr/bin/python3";

    private static readonly string Threads = LearningTask.Threads.ToString(CultureInfo.InvariantCulture);

    public string Name => name;

    public string Settings => settings;

    /// <summary>Says why the contender cannot take part; null where it can.</summary>
    public async Task<string?> MissingAsync(string folder)
    {
        if (!File.Exists(Python)) return $"{name} is left out: {Python} is not on this machine.";
        var (code, _, _) = await Shell.RunAsync(folder, Python, ["-c", $"import {module}"]);
        return code == 0 ? null : $"{name} is left out: {Python} has no module {module}. apt-get install python3-{module}";
    }

    public async Task<Fitted> FitAsync(LearningTask task)
    {
        // The build's waiting policy is for machines under load; the peers are faster with their own.
        var scores = Path.Combine(task.Folder, "scores");
        var seconds = await Shell.MustAsync(
            task.Folder, Python, [Path.Combine(AppContext.BaseDirectory, "Peers", script), task.Folder, scores, parameters],
            ("OMP_NUM_THREADS", Threads), ("OMP_WAIT_POLICY", null), ("PYTHONDONTWRITEBYTECODE", "1"));
        var bytes = await File.ReadAllBytesAsync(scores);
        return new Fitted(
            double.Parse(seconds, CultureInfo.InvariantCulture), MemoryMarshal.Cast<byte, float>(bytes).ToArray());
    }
}
