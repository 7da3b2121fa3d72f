using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Adapters;

/// <summary>Why a workflow runs, as GitHub Actions tells it.</summary>
internal sealed record ActionsEvent
{
    /// <summary>The name of the event; empty outside of workflows.</summary>
    public required string Name { get; init; }

    /// <summary>Null for other events, and where the event cannot be read.</summary>
    public ActionsPullRequest? PullRequest { get; init; }

    /// <summary>The page of the run; null where it is not known.</summary>
    public Uri? Run { get; init; }

    /// <summary>Why an event that should name a pull request does not, in a sentence; null where all is well.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether it is about a pull request, whatever is known of it.</summary>
    public bool IsPullRequest => Name is "pull_request" or "pull_request_target";

    /// <summary>Reads the event from the variables and the file that a workflow gives.</summary>
    /// <param name="variable">Gives a variable's value; null where it is not set.</param>
    public static ActionsEvent Read(Func<string, string?> variable)
    {
        var read = new ActionsEvent { Name = variable("GITHUB_EVENT_NAME") ?? "", Run = PageOf(variable) };
        return read.IsPullRequest ? read.With(variable("GITHUB_EVENT_PATH")) : read;
    }

    private ActionsEvent With(string? path)
    {
        try
        {
            if (string.IsNullOrEmpty(path)) return this with { Trouble = "GITHUB_EVENT_PATH names no file, so the pull request is not known: nothing is told there." };
            return Read(JObject.Parse(File.ReadAllText(path))) is { } request
                ? this with { PullRequest = request }
                : this with { Trouble = $"The event file {path} names no pull request with a number and a head: nothing is told there." };
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or JsonException)
        {
            return this with { Trouble = $"The event file {path} cannot be read ({broken.Message.TrimEnd('.')}), so the pull request is not known: nothing is told there." };
        }
    }

    private static ActionsPullRequest? Read(JObject file)
    {
        if (file["pull_request"] is not JObject request || Text(request["head"], "sha") is not { Length: >= 40 } head) return null;
        if (request["number"] is not JValue { Type: JTokenType.Integer } number) return null;
        var (from, to) = (Text(Part(request["head"], "repo"), "full_name"), Text(Part(request["base"], "repo"), "full_name"));
        return new((int)number, head, IsFork: from is null || !string.Equals(from, to, StringComparison.OrdinalIgnoreCase));
    }

    private static JToken? Part(JToken? whole, string name) => (whole as JObject)?[name];

    private static string? Text(JToken? whole, string name) => Part(whole, name) is JValue { Type: JTokenType.String, Value: string text } ? text : null;

    private static Uri? PageOf(Func<string, string?> variable) =>
        variable("GITHUB_RUN_ID") is { Length: > 0 } run && variable("GITHUB_REPOSITORY") is { Length: > 0 } repository
        && Uri.TryCreate($"{(variable("GITHUB_SERVER_URL") ?? "https://github.com").TrimEnd('/')}/{repository}/actions/runs/{run}", UriKind.Absolute, out var page)
            ? page
            : null;
}
