using System.Text;
using System.Text.RegularExpressions;
using Levain.Delivery.Releases.Proposing;
using Levain.Stages;

namespace Levain.Adapters;

/// <summary>Proposes with the git of the checkout.</summary>
public sealed partial class GitProgram(Workspace workspace) : IGit
{
    public async Task<GitAnswer> RunAsync(GitCommand command, CancellationToken cancellation)
    {
        using var output = new MemoryStream();
        var git = new GitProcess(workspace.Root) { Purpose = "and promotions are proposed with it", Environment = command.Environment, Input = command.Input };
        var (code, complaint) = await git.RunAsync(command.Arguments, output, cancellation);
        return new GitAnswer(code, Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n', '\r'), Login().Replace(complaint, "***@"));
    }

    // Some write who they are into the address of their remote.
    [GeneratedRegex(@"(?<=://)[^/@\s]+@")]
    private static partial Regex Login();
}
