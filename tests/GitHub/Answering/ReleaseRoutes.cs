using Levain.GitHub.Holding;
using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>Releases: drafts have no tag, and to publish one makes it.</summary>
internal static class ReleaseRoutes
{
    private const int LongestBody = 125_000;

    public static IEnumerable<Route> All { get; } =
    [
        new("GET", "releases", "contents", call => Reply.Page(call, Visible(call).OrderByDescending(r => r.Id).Select(r => Shapes.Release(call, r)))),
        new("POST", "releases", "contents", Create),
        new("POST", "releases/generate-notes", "contents", GenerateNotes),
        new("GET", "releases/latest", "contents", call => Shown(call, call.State.Published.FirstOrDefault(r => r.Id == call.State.Latest))),
        new("GET", "releases/tags/{tag*}", "contents", call => Shown(call, call.State.Published.FirstOrDefault(r => r.Tag == call["tag"]))),
        new("GET", "releases/{id}", "contents", call => Shown(call, Held(call))),
        new("PATCH", "releases/{id}", "contents", Edit),
        new("DELETE", "releases/{id}", "contents", Delete),
    ];

    public static HeldRelease Held(Call call) => Visible(call).FirstOrDefault(r => r.Id == call.Id("id")) ?? throw Refused.NotFound;

    // Drafts are shown to those alone that may push.
    private static IEnumerable<HeldRelease> Visible(Call call) => call.State.Releases.Where(r => !r.IsDraft || call.MayWrite("contents"));

    private static Reply Shown(Call call, HeldRelease? release) => release is null ? Reply.NotFound : Reply.Ok(Shapes.Release(call, release));

    private static Reply Create(Call call)
    {
        var isDraft = call.Flag("draft") == true;
        var release = new HeldRelease
        {
            Id = call.State.NextId(),
            Tag = Tag(call.Text("tag_name")),
            Name = call.Text("name") is { Length: > 0 } name ? name : call.Text("tag_name"),
            Body = Body(call),
            Target = Target(call, call.Text("target_commitish") ?? "main"),
            IsDraft = isDraft,
            IsPrerelease = call.Flag("prerelease") == true,
        };
        if (!isDraft) Publish(call, release);
        call.State.Releases.Add(release);
        return Reply.Made(Shapes.Release(call, release)) with { Headers = new() { ["Location"] = $"{call.Links.Repository}/releases/{release.Id}" } };
    }

    private static Reply Edit(Call call)
    {
        var release = Held(call);
        var body = call.Has("body") ? Body(call) : release.Body;
        var target = call.Text("target_commitish") is { } asked ? Target(call, asked) : release.Target;
        var tag = call.Has("tag_name") ? Tag(call.Text("tag_name")) : release.Tag;
        var isDraft = call.Flag("draft") ?? release.IsDraft;
        var before = (release.Tag, release.Target);
        (release.Tag, release.Target) = (tag, target);
        try
        {
            if (!isDraft) Publish(call, release);
        }
        catch (Refused)
        {
            (release.Tag, release.Target) = before;
            throw;
        }

        (release.Body, release.IsDraft, release.IsPrerelease) = (body, isDraft, call.Flag("prerelease") ?? release.IsPrerelease);
        if (call.Has("name")) release.Name = call.Text("name");
        return Reply.Ok(Shapes.Release(call, release));
    }

    private static Reply Delete(Call call)
    {
        call.State.Releases.Remove(Held(call));
        return Reply.Done;
    }

    private static Reply GenerateNotes(Call call) => Reply.Ok(new JObject
    {
        ["name"] = call.Text("tag_name"),
        ["body"] = $"**Full Changelog**: {call.Links.Page}/commits/{call.Text("tag_name")}",
    });

    private static void Publish(Call call, HeldRelease release)
    {
        if (call.State.Published.Any(r => r != release && r.Tag == release.Tag)) throw Refused.Invalid("Release", "already_exists", "tag_name");
        call.State.Refs.TryAdd($"refs/tags/{release.Tag}", RefRoutes.Commit(call, release.Target) ?? new('a', 40));
        if (call.Text("make_latest") != "false" && !release.IsPrerelease) call.State.Latest = release.Id;
    }

    private static string Tag(string? asked) =>
        string.IsNullOrWhiteSpace(asked) || asked.Any(c => c is ' ' or '~' or '^' or ':' or '?' or '*' or '[' or '\\' || char.IsControl(c)) || asked.Contains("..", StringComparison.Ordinal)
            ? throw Refused.Invalid("Release", "custom", "tag_name", "tag_name is not a valid tag")
            : asked;

    private static string? Body(Call call) => call.Text("body") is { Length: > LongestBody }
        ? throw Refused.Invalid("Release", "custom", "body", $"body is too long (maximum is {LongestBody} characters)")
        : call.Text("body");

    private static string Target(Call call, string asked) =>
        RefRoutes.Commit(call, asked) is null ? throw Refused.Invalid("Release", "invalid", "target_commitish") : asked;
}
