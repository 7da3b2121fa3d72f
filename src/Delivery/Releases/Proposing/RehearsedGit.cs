namespace Levain.Delivery.Releases.Proposing;

/// <summary>A git that changes nothing and asks nobody: it writes down what a push would do.</summary>
/// <param name="git">The checkout's own, for what only reads.</param>
/// <param name="folder">Takes the objects that are made on the way.</param>
/// <param name="objects">The checkout's own objects.</param>
internal sealed class RehearsedGit(IGit git, string folder, string objects) : IGit
{
    /// <summary>Stands for the commit: its name depends on the second in which it is made.</summary>
    public const string Commit = "COMMIT";

    private readonly List<string> commands = [];

    /// <summary>The commands in their order.</summary>
    public IReadOnlyList<string> Commands => commands;

    public Task<GitAnswer> RunAsync(GitCommand command, CancellationToken cancellation)
    {
        if (command.Effect == GitEffect.AsksRemote) return Task.FromResult(new GitAnswer(0, "", ""));
        if (command.Effect != GitEffect.None) commands.Add(command.ToString());
        if (command.Effect == GitEffect.Lasting) return Task.FromResult(new GitAnswer(0, Commit, ""));
        var environment = new Dictionary<string, string>(command.Environment)
        {
            ["GIT_OBJECT_DIRECTORY"] = folder,
            ["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = objects,
        };
        return git.RunAsync(command with { Environment = environment }, cancellation);
    }
}
