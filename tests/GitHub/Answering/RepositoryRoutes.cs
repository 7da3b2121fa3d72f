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
        call.State.Dispatches.Add(new HeldDispatch(call["workflow"], call.Text("ref")!, call.Json["inputs"] as JObject ?? []));
        return Reply.Done;
    }
}
