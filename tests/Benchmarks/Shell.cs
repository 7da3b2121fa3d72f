using System.Diagnostics;

namespace Levain.Benchmarks;

/// <summary>Runs other programs.</summary>
internal static class Shell
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code and what it wrote to both streams.</returns>
    /// <remarks>A variable of the environment without a value is taken away.</remarks>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        string folder, string program, IReadOnlyList<string> arguments, params (string Name, string? Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Runs a program that must succeed, and gives its output.</summary>
    /// <exception cref="LevainException">It ends with another exit code than 0.</exception>
    public static async Task<string> MustAsync(
        string folder, string program, IReadOnlyList<string> arguments, params (string Name, string? Value)[] variables)
    {
        var (code, output, error) = await RunAsync(folder, program, arguments, variables);
        return code == 0
            ? output
            : throw new LevainException(FormattableString.Invariant(
                $"{program} {string.Join(' ', arguments)} failed in {folder} (exit code {code}):\n{output}{error}"));
    }
}
