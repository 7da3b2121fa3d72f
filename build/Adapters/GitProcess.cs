using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Levain.Adapters;

/// <summary>A run of git in one folder, in plain English and without a question to anybody.</summary>
/// <param name="folder">Where it runs.</param>
internal sealed class GitProcess(string folder)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Why there is no doing without git, as the end of a sentence.</summary>
    public string Purpose { get; init; } = "and this target needs it";

    /// <summary>Variables beside those of this process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>What it reads from its standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>The address that the clone in a folder came from; null where there is none, no repository or no git.</summary>
    public static string? Remote(string folder)
    {
        using var git = new GitProcess(folder).Start(["config", "--get", "remote.origin.url"]);
        if (git is null) return null;
        git.StandardInput.Close();
        var address = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return git.ExitCode == 0 && address.Length > 0 ? address : null;
    }

    /// <summary>Runs it to its end, and takes it away where the run is stopped.</summary>
    /// <param name="arguments">What stands behind <c>git</c>.</param>
    /// <param name="output">Takes what it writes, byte by byte.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The exit code, and what it complained of in one line.</returns>
    /// <exception cref="LevainException">There is no git.</exception>
    public async Task<(int Code, string Complaint)> RunAsync(IReadOnlyList<string> arguments, Stream output, CancellationToken cancellation)
    {
        using var git = Start(arguments) ?? throw new LevainException($"git is not at hand, {Purpose}. Install git, then run the same command again.");
        try
        {
            var copying = git.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
            var error = git.StandardError.ReadToEndAsync(cancellation);
            await SayAsync(git);
            await copying;
            await git.WaitForExitAsync(cancellation);
            var complaint = (await error).Trim().ReplaceLineEndings(" ").TrimEnd('.');
            return (git.ExitCode, complaint.Length > 0 ? complaint : $"exit code {git.ExitCode}");
        }
        finally
        {
            if (!git.HasExited) git.Kill(entireProcessTree: true);
        }
    }

    // A git that has ended already does not listen; its exit code tells why.
    private async Task SayAsync(Process git)
    {
        try
        {
            await git.StandardInput.WriteAsync(Input);
            git.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    // Null where there is no such program.
    private Process? Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            Environment = { ["LC_ALL"] = "C", ["GIT_TERMINAL_PROMPT"] = "0" },
        };
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
