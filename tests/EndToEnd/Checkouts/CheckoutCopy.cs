using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Levain.EndToEnd.Checkouts;

/// <summary>A copy of the repository with one commit, in a folder whose name has a space and a letter beyond ASCII.</summary>
public sealed class CheckoutCopy : IDisposable
{
    private static readonly string[] Foreign = ["GITHUB_", "RUNNER_", "LEVAIN_", "DOCKER_", "SOURCE_DATE_EPOCH", "GIT_", "CI", "LC_", "LANGUAGE"];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levain-");

    private CheckoutCopy() => Root = Directory.CreateDirectory(Path.Combine(folder.FullName, "Bäckerei 1")).FullName;

    public string Root { get; }

    public static CheckoutCopy Empty() => new();

    /// <summary>All of another checkout: sources, .git, artifacts.</summary>
    /// <remarks>
    /// What a run replaces and never writes into is a link: compiled programs and services, sources, git's objects. A file system that
    /// has just freed thousands of files is slow in making thousands of new ones. Restoring writes into lock files.
    /// </remarks>
    public static async Task<CheckoutCopy> OfAsync(string other)
    {
        const string Script = """
            cd "$1" && mkdir "$2/artifacts" "$2/.git" &&
            cp -al -t "$2" build docs src tests && cp -al -t "$2/artifacts" artifacts/.build && cp -al -t "$2/.git" .git/objects &&
            find build src tests -name '*.lock.json' -exec cp -a --parents --remove-destination -t "$2" {} + &&
            find . -mindepth 1 -maxdepth 1 ! -name artifacts ! -name .git ! -name build ! -name docs ! -name src ! -name tests -exec cp -a -t "$2" {} + &&
            find .git -mindepth 1 -maxdepth 1 ! -name objects -exec cp -a -t "$2/.git" {} + &&
            find artifacts -mindepth 1 -maxdepth 1 \( -name .scoring -exec cp -al -t "$2/artifacts" {} + -o ! -name .build -exec cp -a -t "$2/artifacts" {} + \)
            """;
        var copy = new CheckoutCopy();
        await copy.ToolAsync("bash", "-c", Script, "copy", other, copy.Root);
        return copy;
    }

    public string PathTo(string name) => Path.Combine(Root, name);

    public string Read(string name) => File.ReadAllText(PathTo(name));

    public void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(name))!);
        // The file may be a link to the one that all copies have.
        File.Delete(PathTo(name));
        File.WriteAllText(PathTo(name), content);
    }

    /// <summary>Runs build.sh with arguments to its end.</summary>
    public Task<ScriptRun> BuildAsync(params string[] arguments) => BuildAsync([], arguments);

    public Task<ScriptRun> BuildAsync(IReadOnlyList<(string Name, string Value)> environment, params string[] arguments) =>
        RunAsync(environment, PathTo("build.sh"), arguments);

    /// <summary>Trains market and brings it to its champion.</summary>
    public Task<ScriptRun> RetrainMarketAsync(params string[] more) => BuildAsync(["--target=Retrain", "--model=market", .. more]);

    /// <summary>Runs any command in the checkout to its end.</summary>
    public async Task<ScriptRun> RunAsync(
        IReadOnlyList<(string Name, string Value)> environment, string program, params string[] arguments)
    {
        using var running = Start(environment, program, arguments);
        return await running.EndAsync();
    }

    public RunningScript StartBuild(params string[] arguments) => StartBuild([], arguments);

    public RunningScript StartBuild(IReadOnlyList<(string Name, string Value)> environment, params string[] arguments) =>
        Start(environment, PathTo("build.sh"), arguments);

    /// <summary>Runs a tool that has to succeed, and gives its output.</summary>
    public async Task<string> ToolAsync(string program, params string[] arguments) =>
        (await RunAsync([], program, arguments)).Succeeded().Output;

    /// <summary>What git sees changed; empty where nothing is.</summary>
    public Task<string> ChangesAsync() => ToolAsync("git", "status", "--porcelain");

    /// <summary>Puts the committed files back, leaves the artifacts.</summary>
    public async Task RestoreAsync()
    {
        await ToolAsync("git", "checkout", "--quiet", "--", ".");
        await ToolAsync("git", "clean", "-fdq");
    }

    /// <summary>The digest of a committed champion.</summary>
    public string ChampionOf(string model) =>
        JsonDocument.Parse(Read($"models/{model}/champion.json")).RootElement.GetProperty("digest").GetString()!;

    /// <summary>The lines of a model's history; each must be whole.</summary>
    public IReadOnlyList<JsonElement> HistoryOf(string model) =>
        [.. File.ReadAllLines(PathTo($"models/{model}/history.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Git sees no change, and no file is left under a temporary name.</summary>
    public async Task AssertNothingIsHalfWrittenAsync()
    {
        Assert.Equal("", await ChangesAsync());
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Root, "*.new", SearchOption.AllDirectories),
            file => !file.Contains("/artifacts/.tmp/", StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    // Nothing of the machine that runs the tests may be taken for a wish of the operator.
    private RunningScript Start(IReadOnlyList<(string Name, string Value)> environment, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root };
        foreach (var name in start.Environment.Keys.Where(n => Foreign.Any(f => n.StartsWith(f, StringComparison.Ordinal))).ToList())
            start.Environment.Remove(name);
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new RunningScript(start);
    }
}
