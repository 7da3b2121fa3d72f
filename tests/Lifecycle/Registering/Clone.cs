using System.Diagnostics;
using Levain.Reporting;
using Levain.Samples;
using Levain.Stages;
using Levain.Validating.Changes;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Registering;

/// <summary>A clone of a bare repository in which somebody promotes.</summary>
internal sealed class Clone
{
    private readonly Workspace workspace;

    private Clone(string root) => (workspace, Registry) = (new Workspace(root), new Registry(new Workspace(root), new StoppedClock()));

    public Registry Registry { get; }

    /// <summary>Makes the bare repository with one commit of what a checkout holds.</summary>
    public static void MakeRemote(string remote, string first)
    {
        Assert.Equal(0, Git(Path.GetDirectoryName(remote)!, "init", "--quiet", "--bare", "--initial-branch=main", remote));
        Assert.Equal(0, Git(first, "init", "--quiet", "--initial-branch=main"));
        var clone = new Clone(first);
        clone.Commit("First");
        clone.Does("push", "--quiet", remote, "main");
    }

    public static Clone Of(string remote, string root)
    {
        Assert.Equal(0, Git(Path.GetDirectoryName(root)!, "clone", "--quiet", remote, root));
        return new Clone(root);
    }

    /// <summary>Promotes a model that was judged against the champion that this clone knows.</summary>
    public async Task PromoteAsync(string digest)
    {
        var champion = Registry.Champion("houses")?.Digest;
        await PromoteAsync(digest, champion);
        Commit($"Promote {digest}");
    }

    public Task<Champion> PromoteAsync(string digest, string? judgedAgainst)
    {
        var verdict = $"{digest} against {judgedAgainst}";
        return Registry.PromoteAsync(
            Champions.Of(digest) with { Verdict = verdict }, judgedAgainst, Champions.Entry(digest) with { Against = judgedAgainst ?? "none", Verdict = verdict });
    }

    /// <summary>Whether git does it.</summary>
    public bool Can(params string[] command) => Git(workspace.Root, command) == 0;

    public void Does(params string[] command) => Assert.True(Can(command), string.Join(' ', command));

    /// <summary>What Verify finds wrong.</summary>
    public IEnumerable<string> Faults() => new Verification(workspace, Registry, []).Check(new HouseModel(), new RunOptions())
        .Where(f => f.IsWrong).Select(f => f.Sentence);

    /// <summary>Takes both sides of a merge, as somebody in a hurry would.</summary>
    public void TakeBothSides() => File.WriteAllLines(
        workspace.History("houses"), File.ReadAllLines(workspace.History("houses")).Where(line => line.StartsWith('{')));

    private void Commit(string message)
    {
        File.WriteAllText(workspace.Card("houses"), $"# houses\n\nModel `{Registry.Champion("houses")?.Digest}`.\n");
        if (Registry.Champion("houses") is { } champion) File.WriteAllText(workspace.ChampionProfile("houses"), Json.Write(ProfileOf(champion)));
        Does("add", "--all");
        Does("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", message);
    }

    private static ChampionProfile ProfileOf(Champion champion) => new()
    {
        Schema = ChampionProfile.CurrentSchema,
        Champion = champion.Digest,
        Accepted = new SnapshotName { Snapshot = champion.Recipe.Snapshot, AsOf = champion.Recipe.AsOf, Rows = 1 },
        IgnoredColumns = [],
        Profile = new Profile { Schema = Profile.CurrentSchema, Rows = 1, Columns = [] },
    };

    private static int Git(string folder, params string[] command)
    {
        using var git = Process.Start(new ProcessStartInfo("git", command)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["GIT_CONFIG_NOSYSTEM"] = "1", ["LC_ALL"] = "C" },
        })!;
        git.StandardError.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode;
    }
}
