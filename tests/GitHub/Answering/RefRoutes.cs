using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>Branches, tags and commits.</summary>
internal static class RefRoutes
{
    public static IEnumerable<Route> All { get; } =
    [
        new("GET", "git/ref/{ref*}", "contents", call => Shown(call, $"refs/{call["ref"]}")),
        new("GET", "git/matching-refs/{ref*}", "contents", call => Reply.Page(call, call.State.Refs
            .Where(r => r.Key.StartsWith($"refs/{call["ref"]}", StringComparison.Ordinal)).Select(r => Shapes.Ref(call, r.Key, r.Value)))),
        new("POST", "git/refs", "contents", Create),
        new("PATCH", "git/refs/{ref*}", "contents", Move),
        new("DELETE", "git/refs/{ref*}", "contents", Delete),
        new("GET", "commits/{ref}", "contents", call => Commit(call, call["ref"]) is { } sha
            ? Reply.Ok(new JObject { ["sha"] = sha, ["url"] = $"{call.Links.Repository}/commits/{sha}", ["html_url"] = $"{call.Links.Page}/commit/{sha}" })
            : throw Refused.Saying(422, $"No commit found for SHA: {call["ref"]}")),
    ];

    /// <summary>The commit that a name means: a branch, a tag, or itself; null where there is none.</summary>
    public static string? Commit(Call call, string name) =>
        call.State.Refs.GetValueOrDefault($"refs/heads/{name}") ?? call.State.Refs.GetValueOrDefault($"refs/tags/{name}")
        ?? call.State.Refs.GetValueOrDefault(name) ?? (IsKnown(call, name) ? name : null);

    /// <summary>Whether there is such a commit.</summary>
    public static bool IsKnown(Call call, string commit) =>
        commit.Length == 40 && commit.All(char.IsAsciiHexDigitLower) && (call.Options.Commits?.Contains(commit) ?? true);

    private static Reply Shown(Call call, string name) =>
        call.State.Refs.TryGetValue(name, out var commit) ? Reply.Ok(Shapes.Ref(call, name, commit)) : Reply.NotFound;

    private static Reply Create(Call call)
    {
        var (name, commit) = (call.Text("ref") ?? "", call.Text("sha") ?? "");
        if (!name.StartsWith("refs/", StringComparison.Ordinal) || name.Count(c => c == '/') < 2) throw Refused.Saying(422, $"{name} is not a valid ref name.");
        if (!IsKnown(call, commit)) throw Refused.Saying(422, "Object does not exist");
        if (!call.State.Refs.TryAdd(name, commit)) throw Refused.Saying(422, "Reference already exists");
        return Reply.Made(Shapes.Ref(call, name, commit));
    }

    private static Reply Move(Call call)
    {
        var name = $"refs/{call["ref"]}";
        if (!call.State.Refs.ContainsKey(name)) throw Refused.Saying(422, "Reference does not exist");
        if (!IsKnown(call, call.Text("sha") ?? "")) throw Refused.Saying(422, "Object does not exist");
        call.State.Refs[name] = call.Text("sha")!;
        return Shown(call, name);
    }

    private static Reply Delete(Call call) =>
        call.State.Refs.Remove($"refs/{call["ref"]}") ? Reply.Done : throw Refused.Saying(422, "Reference does not exist");
}
