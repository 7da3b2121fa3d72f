using System.Text.RegularExpressions;
using Xunit;

namespace Levain.EndToEnd.Checkouts;

/// <summary>What a command said and how it ended.</summary>
/// <param name="ExitCode">The exit code; 128 and the signal's number where one ended it.</param>
/// <param name="Output">The standard output.</param>
/// <param name="Error">The standard error.</param>
public sealed partial record ScriptRun(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;

    /// <summary>The stages that worked, in the order in which they ended: neither up to date nor from the store.</summary>
    public IReadOnlyList<string> Worked => [.. WorkedLine().Matches(Output).Select(m => m.Groups[1].Value)];

    /// <summary>It ended well, or the test shows all that it said.</summary>
    public ScriptRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{All}");
        return this;
    }

    /// <summary>It ended with exit code 1 and sentences for people, each of these parts among them.</summary>
    public ScriptRun Refused(params string[] parts)
    {
        Assert.True(ExitCode == 1, $"exit code {ExitCode}\n{All}");
        foreach (var part in parts) Assert.True(All.Contains(part, StringComparison.Ordinal), $"'{part}' is not in\n{All}");
        Assert.DoesNotMatch(@"(?m)^\s+at [\w.<>`]+\(?", All);
        Assert.DoesNotContain("Unhandled", All, StringComparison.Ordinal);
        return this;
    }

    [GeneratedRegex(@"^(\w+) +[a-z][a-z0-9-]* +[0-9.]+ s  ", RegexOptions.Multiline)]
    private static partial Regex WorkedLine();
}
