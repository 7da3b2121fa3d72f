using System.ComponentModel;
using System.Diagnostics;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Asks git where the checkout was cloned from, before anything runs that could wait.</summary>
internal static class GitRemote
{
    /// <summary>The address of origin; null where there is none, no repository or no git.</summary>
    public static string? Address(Workspace workspace)
    {
        var start = new ProcessStartInfo("git", ["config", "--get", "remote.origin.url"])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var address = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 && address.Length > 0 ? address : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
