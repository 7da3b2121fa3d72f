using Levain.GitHub.Holding;

namespace Levain.GitHub.Answering;

/// <summary>Pull requests.</summary>
internal static class PullRoutes
{
    public static IEnumerable<Route> All { get; } =
    [
        new("GET", "pulls", "pull_requests", List),
        new("POST", "pulls", "pull_requests", Create),
        new("GET", "pulls/{number}", "pull_requests", call => Reply.Ok(Shapes.Pull(call, Held(call)))),
        new("PATCH", "pulls/{number}", "pull_requests", Update),
    ];

    private static Reply List(Call call)
    {
        var (state, head, into) = (call.Asked("state") ?? "open", call.Asked("head"), call.Asked("base"));
        var found = call.State.Pulls.Where(p =>
            (state == "all" || p.IsOpen == (state == "open"))
            && (head is null || !head.Contains(':', StringComparison.Ordinal) || head == $"{p.HeadOwner}:{p.Head}")
            && (into is null || into == p.Base));
        return Reply.Page(call, found.OrderByDescending(p => p.Number).Select(p => Shapes.Pull(call, p)));
    }

    private static Reply Create(Call call)
    {
        if (!call.Options.ActionsMayOpenPulls) throw Refused.Saying(403, "GitHub Actions is not permitted to create or approve pull requests.");
        var head = (call.Text("head") ?? "").Split(':') is [var owner, var name] ? (owner, name) : (call.Options.Owner, call.Text("head") ?? "");
        var into = call.Text("base") ?? "";
        if (!call.State.Refs.ContainsKey($"refs/heads/{into}")) throw Refused.Invalid("PullRequest", "invalid", "base");
        if (head.Item1 == call.Options.Owner && !call.State.Refs.ContainsKey($"refs/heads/{head.Item2}")) throw Refused.Invalid("PullRequest", "invalid", "head");
        if (call.State.Pulls.Any(p => p.IsOpen && (p.HeadOwner, p.Head) == head && p.Base == into))
            throw Refused.Invalid("PullRequest", "custom", "", $"A pull request already exists for {head.Item1}:{head.Item2}.");
        var pull = new HeldPull
        {
            Id = call.State.NextId(),
            Number = call.State.NextNumber(),
            Title = call.Text("title") ?? "",
            Body = IssueRoutes.Body(call, "PullRequest"),
            HeadOwner = head.Item1,
            Head = head.Item2,
            Base = into,
            IsDraft = call.Flag("draft") == true,
        };
        call.State.Pulls.Add(pull);
        return Reply.Made(Shapes.Pull(call, pull));
    }

    private static Reply Update(Call call)
    {
        var pull = Held(call);
        pull.Title = call.Text("title") ?? pull.Title;
        if (call.Has("body")) pull.Body = IssueRoutes.Body(call, "PullRequest");
        if (call.Text("state") is { } state) pull.IsOpen = state == "open";
        pull.Base = call.Text("base") ?? pull.Base;
        return Reply.Ok(Shapes.Pull(call, pull));
    }

    private static HeldPull Held(Call call) => call.State.Pulls.FirstOrDefault(p => p.Number == call.Id("number")) ?? throw Refused.NotFound;
}
