namespace Levain.Delivery.Releases.Proposing;

/// <summary>A clone of a bare remote, with a champion of version 1 that is committed; promotions are made in it.</summary>
internal sealed class Promoted : IDisposable
{
    private readonly TempFolder folder = new();
    private int others;

    public Promoted(string model = "fraud")
    {
        Model = model;
        Remote = GitRemote.Make(folder["remote.git"]);
        GitRemote.Run(folder.Path, "init", "--quiet", "--initial-branch=main", "seed");
        Git("seed", "remote", "add", "origin", Remote.Path);
        File.WriteAllText(folder["seed/.gitignore"], "artifacts/\n");
        new Clone(this, folder["seed"]).Promote(1);
        Commit("seed", "v1");
        Git("seed", "push", "--quiet", "origin", "main");
        Here = Clone("here");
    }

    public string Model { get; }

    public string Branch => $"retrain/{Model}";

    public GitRemote Remote { get; }

    /// <summary>The clone that the first run works in.</summary>
    public Clone Here { get; }

    /// <summary>Whether git knows who commits; otherwise the clone is a workflow's.</summary>
    public ProposalSettings Settings { get; set; } = new() { IsWorkflow = true };

    public Clone Clone(string name, params string[] options)
    {
        GitRemote.Run(folder.Path, ["clone", "--quiet", .. options, new Uri(Remote.Path).AbsoluteUri, name]);
        Git(name, "config", "user.name", "Bea");
        Git(name, "config", "user.email", "bea@example.org");
        return new(this, folder[name]);
    }

    /// <summary>Commits somebody else's change to a branch of the remote.</summary>
    public string Meddle(string branch, string message = "by hand")
    {
        var name = $"other-{others++}";
        GitRemote.Run(folder.Path, "clone", "--quiet", new Uri(Remote.Path).AbsoluteUri, name);
        if (Remote.Head(branch) is null) Git(name, "checkout", "--quiet", "-b", branch);
        else Git(name, "checkout", "--quiet", branch);
        File.WriteAllText(folder[$"{name}/other.txt"], message);
        Commit(name, message);
        Git(name, "push", "--quiet", "origin", branch);
        return Remote.Head(branch)!;
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        folder.Dispose();
    }

    private string Git(string name, params string[] arguments) => GitRemote.Run(folder[name], arguments);

    private void Commit(string name, string message)
    {
        Git(name, "add", "--all");
        Git(name, "commit", "--quiet", "-m", message);
    }
}
