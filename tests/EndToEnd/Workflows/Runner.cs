using Levain.Conventions.Workflows;
using Levain.EndToEnd.Checkouts;
using Levain.GitHub;

namespace Levain.EndToEnd.Workflows;

/// <summary>A runner of Actions as far as a build step sees it: variables, event file, and the files that a step writes.</summary>
public sealed class Runner : IDisposable
{
    private static readonly string[] Files = ["summary", "output", "env", "path", "state"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("levain-runner-");

    /// <summary>The GitHub that it belongs to; null where none may be asked.</summary>
    public FakeGitHub? GitHub { get; init; }

    /// <summary>Variables of this machine, which go before those that the workflow names.</summary>
    public IReadOnlyList<(string, string)> Machine { get; init; } = [];

    public string Summary => File.ReadAllText(FileOf("summary"));

    /// <summary>What the step told the jobs after it.</summary>
    public IReadOnlyDictionary<string, string> Outputs => StepOutputs.Read(File.ReadAllLines(FileOf("output")));

    /// <summary>All that the step left for others, where no secret may stand.</summary>
    public string Written => string.Concat(Files.Select(f => File.ReadAllText(FileOf(f))));

    /// <summary>Runs the build step of a job in a checkout to its end.</summary>
    /// <param name="start">What the workflow was started by.</param>
    /// <param name="checkout">Where the steps before have brought the sources.</param>
    /// <param name="options">More options, as if the workflow had named them.</param>
    internal async Task<ScriptRun> RunAsync(Start start, CheckoutCopy checkout, string options = "")
    {
        var plan = (await Plan.OfAsync([start with { Token = FakeGitHub.Token }])).Single();
        if (options.Length > 0) plan = plan.With(options);
        foreach (var name in Files) await File.WriteAllTextAsync(FileOf(name), "");
        await File.WriteAllTextAsync(FileOf("script.sh"), plan.Script);
        await File.WriteAllTextAsync(FileOf("event.json"), start.Payload);
        return await checkout.RunAsync([.. Variables(start, checkout), .. Told(plan), .. Machine], plan.Shell, plan.ArgumentsOf(FileOf("script.sh")));
    }

    public void Dispose() => folder.Delete(recursive: true);

    // No machine of the tests reaches the registry of GitHub: one that does not answer stands for it.
    private static IEnumerable<(string, string)> Told(Plan plan) =>
        plan.Environment.Select(v => (v.Key, v.Value.Replace("ghcr.io/", "127.0.0.1:1/", StringComparison.Ordinal)));

    private IEnumerable<(string, string)> Variables(Start start, CheckoutCopy checkout) =>
    [
        ("CI", "true"), ("GITHUB_ACTIONS", "true"), ("GITHUB_WORKSPACE", checkout.Root), ("GITHUB_ACTOR", "baker"),
        ("GITHUB_REPOSITORY", Start.Repository), ("GITHUB_REPOSITORY_OWNER", Start.Repository.Split('/')[0]),
        ("GITHUB_EVENT_NAME", start.Event), ("GITHUB_EVENT_PATH", FileOf("event.json")),
        ("GITHUB_REF", start.Ref), ("GITHUB_REF_NAME", start.Ref.Split('/', 3)[2]), ("GITHUB_REF_TYPE", start.Ref.StartsWith("refs/tags/", StringComparison.Ordinal) ? "tag" : "branch"),
        ("GITHUB_SHA", new string('a', 40)), ("GITHUB_RUN_ID", "17"), ("GITHUB_RUN_ATTEMPT", "1"), ("GITHUB_RUN_NUMBER", "3"),
        ("GITHUB_WORKFLOW", Path.GetFileNameWithoutExtension(start.File)), ("GITHUB_JOB", "build"),
        ("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_API_URL", (GitHub?.Api.ToString() ?? "http://127.0.0.1:1/").TrimEnd('/')),
        ("GITHUB_STEP_SUMMARY", FileOf("summary")), ("GITHUB_OUTPUT", FileOf("output")), ("GITHUB_ENV", FileOf("env")),
        ("GITHUB_PATH", FileOf("path")), ("GITHUB_STATE", FileOf("state")), ("RUNNER_OS", "Linux"), ("RUNNER_TEMP", folder.FullName), ("NO_PROXY", "127.0.0.1"),
    ];

    private string FileOf(string name) => Path.Combine(folder.FullName, name);
}
