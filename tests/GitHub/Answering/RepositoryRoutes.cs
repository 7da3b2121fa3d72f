using Levain.GitHub.Holding;
using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>The repository itself, and the runs that can be asked for.</summary>
internal static class RepositoryRoutes
{
    public static IEnumerable<Route> All { get; } =
    [
        new("GET", "", "metadata", call => Reply.Ok(Shapes.Repository(call))),
        new("POST", "dispatches", "contents", Dispatch),
        new("POST", "actions/workflows/{workflow}/dispatches", "actions", DispatchWorkflow),
        new("GET", "actions/workflows/{workflow}/runs", "actions", Runs),
    ];

    private static Reply Dispatch(Call call)
    {
        call.State.Dispatches.Add(new HeldDispatch(null, call.Text("event_type")!, call.Json["client_payload"] as JObject ?? []));
        return Reply.Done;
    }

    private static Reply DispatchWorkflow(Call call)
    {
        if (!call.Options.Workflows.Contains(call["workflow"])) throw Refused.NotFound;
        if (RefRoutes.Commit(call, call.Text("ref")!) is null) throw Refused.Saying(422, $"No ref found for: {call.Text("ref")}");
        call.State.Dispatches.Add(new HeldDispatch(call["workflow"], call.Text("ref")!, call.Json["inputs"] as JObject ?? [])
        {
            Commit = RefRoutes.Commit(call, call.Text("ref")!),
        });
        return Reply.Done;
    }

    // A dispatch is a run at once; GitHub takes a second or two.
    private static Reply Runs(Call call)
    {
        if (!call.Options.Workflows.Contains(call["workflow"])) throw Refused.NotFound;
        var found = call.State.Dispatches.Where(d => d.Workflow == call["workflow"] && (call.Asked("head_sha") ?? d.Commit) == d.Commit);
        return Reply.Page(call, found.Select(Run), (page, total) => new JObject { ["total_count"] = total, ["workflow_runs"] = page });
    }

    private static JObject Run(HeldDispatch dispatch, int index) => new()
    {
        ["id"] = index + 1,
        ["name"] = dispatch.Workflow,
        ["head_branch"] = dispatch.Name,
        ["head_sha"] = dispatch.Commit,
        ["event"] = "workflow_dispatch",
        ["status"] = "queued",
    };
}
