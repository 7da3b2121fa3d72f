namespace Levain.Output;

/// <summary>What a run ends with: its exit code, and a last line where a reader waits for one.</summary>
public sealed class Ending
{
    /// <summary>The line that must come after everything else.</summary>
    public string? LastLine { get; set; }

    /// <summary>A model failed or was refused while others went on.</summary>
    public bool HasFailed { get; set; }

    /// <summary>Writes the last line and gives the exit code.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="code">The exit code of the host.</param>
    public int Say(TextWriter output, int code)
    {
        if (LastLine is not null) output.WriteLine(LastLine);
        return code != 0 ? code : HasFailed ? 1 : 0;
    }
}
