namespace Levain.Delivery.Releases.Proposing;

/// <summary>How a command of git ended.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">What it wrote, without the last line's end.</param>
/// <param name="Error">What it complained of, in one line.</param>
public sealed record GitAnswer(int Code, string Output, string Error)
{
    public bool IsGood => Code == 0;
}
