using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Levain.Delivery.Releases.Proposing;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Runs git in the checkout; it asks nobody for a password.</summary>
public sealed partial class GitProgram(Workspace workspace) : IGit
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task<GitAnswer> RunAsync(GitCommand command, CancellationToken cancellation)
    {
        using var git = Start(command);
        try
        {
            var output = git.StandardOutput.ReadToEndAsync(cancellation);
            var error = git.StandardError.ReadToEndAsync(cancellation);
            await SayAsync(git, command.Input);
            await git.WaitForExitAsync(cancellation);
            var complaint = Login().Replace((await error).Trim().ReplaceLineEndings(" ").TrimEnd('.'), "***@");
            return new GitAnswer(git.ExitCode, (await output).TrimEnd('\n', '\r'), complaint.Length > 0 ? complaint : $"exit code {git.ExitCode}");
        }
        finally
        {
            if (!git.HasExited) git.Kill(entireProcessTree: true);
        }
    }

    // A git that has ended already does not listen; its exit code tells why.
    private static async Task SayAsync(Process git, string input)
    {
        try
        {
            await git.StandardInput.WriteAsync(input);
            git.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    private Process Start(GitCommand command)
    {
        var start = new ProcessStartInfo("git", command.Arguments)
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            Environment = { ["LC_ALL"] = "C", ["GIT_TERMINAL_PROMPT"] = "0" },
        };
        foreach (var (name, value) in command.Environment) start.Environment[name] = value;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new LevainException("git is not at hand, and promotions are proposed with it. Install git, then run the same command again.", missing);
        }
    }

    // Some write who they are into the address of their remote.
    [GeneratedRegex(@"(?<=://)[^/@\s]+@")]
    private static partial Regex Login();
}
