using Levain.GitHub.Holding;
using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>Check runs and statuses.</summary>
internal static class CheckRoutes
{
    public static IEnumerable<Route> All { get; } =
    [
        new("POST", "check-runs", "checks", Create),
        new("GET", "check-runs/{id}", "checks", call => Reply.Ok(Shapes.Check(call, Held(call)))),
        new("GET", "check-runs/{id}/annotations", "checks", call => Reply.Page(call, Held(call).Annotations)),
        new("PATCH", "check-runs/{id}", "checks", Update),
        new("GET", "commits/{ref*}/check-runs", "checks", List),
        new("POST", "statuses/{sha}", "statuses", CreateStatus),
        new("GET", "commits/{ref*}/statuses", "statuses", call => Reply.Page(call, Statuses(call).Select(s => Shapes.Status(call, s)))),
        new("GET", "commits/{ref*}/status", "statuses", Combined),
    ];

    private static Reply Create(Call call)
    {
        if (call.Grant?.IsApp == false) throw Refused.Saying(403, "You must authenticate via a GitHub App.");
        if (!RefRoutes.IsKnown(call, call.Text("head_sha") ?? "")) throw Refused.Saying(422, $"No commit found for SHA: {call.Text("head_sha")}");
        var check = new HeldCheck { Id = call.State.NextId(), Name = call.Text("name")!, Commit = call.Text("head_sha")! };
        Take(call, check);
        call.State.Checks.Add(check);
        return Reply.Made(Shapes.Check(call, check));
    }

    private static Reply Update(Call call)
    {
        var check = Held(call);
        Take(call, check);
        return Reply.Ok(Shapes.Check(call, check));
    }

    private static void Take(Call call, HeldCheck check)
    {
        check.Name = call.Text("name") ?? check.Name;
        check.Conclusion = call.Text("conclusion") ?? check.Conclusion;
        check.Status = call.Text("status") ?? (call.Has("conclusion") ? "completed" : check.Status);
        check.ExternalId = call.Text("external_id") ?? check.ExternalId;
        check.DetailsUrl = call.Text("details_url") ?? check.DetailsUrl;
        check.StartedAt = call.Text("started_at") ?? check.StartedAt;
        check.CompletedAt = call.Text("completed_at") ?? check.CompletedAt;
        if (call.Json["output"] is not JObject output) return;
        (check.Title, check.Summary, check.Text) = ((string?)output["title"] ?? check.Title, (string?)output["summary"] ?? check.Summary, (string?)output["text"] ?? check.Text);
        foreach (var annotation in output["annotations"]?.OfType<JObject>() ?? []) check.Annotations.Add(annotation);
    }

    private static Reply List(Call call)
    {
        var commit = RefRoutes.Commit(call, call["ref"]) ?? throw Refused.Saying(422, $"No commit found for SHA: {call["ref"]}");
        var found = call.State.Checks.Where(c => c.Commit == commit && (call.Asked("check_name") ?? c.Name) == c.Name).OrderByDescending(c => c.Id);
        return Reply.Page(call, found.Select(c => Shapes.Check(call, c)), (page, total) => new JObject { ["total_count"] = total, ["check_runs"] = page });
    }

    private static HeldCheck Held(Call call) => call.State.Checks.FirstOrDefault(c => c.Id == call.Id("id")) ?? throw Refused.NotFound;

    private static Reply CreateStatus(Call call)
    {
        if (!RefRoutes.IsKnown(call, call["sha"])) throw Refused.Saying(422, $"No commit found for SHA: {call["sha"]}");
        if (call.Text("description") is { Length: > 140 })
            throw Refused.Invalid("Status", "custom", "description", "description is too long (maximum is 140 characters)");
        var status = new HeldStatus(
            call.State.NextId(), call["sha"], call.Text("state")!, call.Text("context") ?? "default", call.Text("description"), call.Text("target_url"));
        call.State.Statuses.Add(status);
        return Reply.Made(Shapes.Status(call, status));
    }

    private static IEnumerable<HeldStatus> Statuses(Call call) =>
        call.State.Statuses.Where(s => s.Commit == RefRoutes.Commit(call, call["ref"])).OrderByDescending(s => s.Id);

    private static Reply Combined(Call call)
    {
        var latest = Statuses(call).DistinctBy(s => s.Context).ToList();
        var state = latest.Any(s => s.State is "failure" or "error") ? "failure" : latest.Count > 0 && latest.All(s => s.State == "success") ? "success" : "pending";
        return Reply.Ok(new JObject
        {
            ["state"] = state,
            ["sha"] = call["ref"],
            ["total_count"] = latest.Count,
            ["statuses"] = new JArray(latest.Select(s => Shapes.Status(call, s))),
            ["repository"] = Shapes.Repository(call),
            ["url"] = $"{call.Links.Repository}/commits/{call["ref"]}/status",
        });
    }
}
