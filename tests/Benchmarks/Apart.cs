using System.Diagnostics;
using System.Globalization;

namespace Levain.Benchmarks;

/// <summary>Runs a piece of work in a process that does nothing else: cold, and with a peak of memory of its own.</summary>
internal static class Apart
{
    private const string Option = "--apart=";

    /// <summary>Starts this program again for one work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="folder">What it works over.</param>
    /// <param name="variables">Of the process's environment; one without a value is taken away.</param>
    /// <returns>What the work measured, in its order, and behind it the process's peak of memory in bytes.</returns>
    public static async Task<double[]> RunAsync(IApartWork work, string folder, params (string Name, string? Value)[] variables)
    {
        string[] arguments = [Option + work.Id, folder];
        var host = Environment.ProcessPath!;
        var output = Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? await Shell.MustAsync(folder, host, [typeof(Apart).Assembly.Location, .. arguments], variables)
            : await Shell.MustAsync(folder, host, arguments, variables);
        return Numbers(output);
    }

    /// <summary>The numbers that a program wrote into its last line, with spaces between them.</summary>
    public static double[] Numbers(string output) =>
        [.. output.TrimEnd().Split('\n')[^1].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>Does the work that the command line names; false where it names none.</summary>
    public static async Task<bool> TryWorkAsync(IReadOnlyList<string> args, IEnumerable<IApartWork> works)
    {
        if (args is not [var option, var folder] || !option.StartsWith(Option, StringComparison.Ordinal)) return false;
        var measured = await works.Single(w => w.Id == option[Option.Length..]).WorkAsync(folder);
        using var process = Process.GetCurrentProcess();
        // On Linux this is VmHWM of /proc/self/status.
        await Console.Out.WriteLineAsync(string.Join(' ', measured.Append(process.PeakWorkingSet64).Select(
            n => n.ToString("R", CultureInfo.InvariantCulture))));
        return true;
    }
}
