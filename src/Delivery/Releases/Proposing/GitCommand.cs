namespace Levain.Delivery.Releases.Proposing;

/// <summary>A command of git.</summary>
/// <param name="Effect">What it changes.</param>
/// <param name="Arguments">What stands behind <c>git</c>; never a secret.</param>
public sealed record GitCommand(GitEffect Effect, params IReadOnlyList<string> Arguments)
{
    /// <summary>Variables beside those of this process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>What it reads from its standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>As a person would type it.</summary>
    public override string ToString() =>
        (Environment.TryGetValue("GIT_INDEX_FILE", out var index) ? $"GIT_INDEX_FILE={Path.GetFileName(index)} " : "") + "git " + string.Join(' ', Arguments.Select(Quoted));

    private static string Quoted(string argument) => argument.Length > 0 && argument.All(c => char.IsLetterOrDigit(c) || "-_./:=^{}@,+".Contains(c, StringComparison.Ordinal))
        ? argument
        : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
