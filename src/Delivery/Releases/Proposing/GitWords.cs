namespace Levain.Delivery.Releases.Proposing;

/// <summary>Git's answers where a no is a failure.</summary>
internal static class GitWords
{
    /// <summary>What a command writes.</summary>
    /// <param name="git">Whom to ask.</param>
    /// <param name="command">What.</param>
    /// <param name="advice">What is wrong where it fails, as the beginning of a sentence, and what to do.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="LevainException">It failed.</exception>
    public static async Task<string> DemandAsync(
        this IGit git, GitCommand command, (string What, string Next) advice, CancellationToken cancellation)
    {
        var answer = await git.RunAsync(command, cancellation);
        return answer.IsGood ? answer.Output : throw new LevainException($"{advice.What}: {answer.Error}. {advice.Next}");
    }

    /// <summary>What a command writes; null where it says no.</summary>
    public static async Task<string?> FindAsync(this IGit git, CancellationToken cancellation, params string[] arguments)
    {
        var answer = await git.RunAsync(new(GitEffect.None, arguments), cancellation);
        return answer.IsGood ? answer.Output : null;
    }
}
