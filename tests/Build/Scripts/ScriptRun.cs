namespace Levain.Scripts;

/// <summary>What a started script said and how it ended.</summary>
internal sealed record ScriptRun(int ExitCode, string Output, string Error)
{
    /// <summary>The first line: the content of the program that ran.</summary>
    public string Program => Output.Split('\n')[0];
}
