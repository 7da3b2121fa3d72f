using Levain.GitHub.Holding;
using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>Issues, their comments and labels; pull requests stand among them.</summary>
internal static class IssueRoutes
{
    /// <summary>The longest text of an issue, a pull request or a comment.</summary>
    public const int LongestBody = 65_536;

    public static IEnumerable<Route> All { get; } =
    [
        new("GET", "issues", "issues", List),
        new("POST", "issues", "issues", Create),
        new("GET", "issues/comments", "issues", call => Reply.Page(call, call.State.Comments.Select(c => Shapes.Comment(call, c)))),
        new("GET", "issues/comments/{id}", "issues", call => Reply.Ok(Shapes.Comment(call, Comment(call)))),
        new("PATCH", "issues/comments/{id}", "issues", UpdateComment),
        new("DELETE", "issues/comments/{id}", "issues", DeleteComment),
        new("GET", "issues/{number}", "issues", call => Reply.Ok(Shapes.Issue(call, Issue(call)))),
        new("PATCH", "issues/{number}", "issues", Update),
        new("GET", "issues/{number}/comments", "issues", call => Reply.Page(call, call.State.CommentsOf(Number(call)).Select(c => Shapes.Comment(call, c)))),
        new("POST", "issues/{number}/comments", "issues", CreateComment),
        new("POST", "issues/{number}/labels", "issues", AddLabels),
        new("GET", "labels", "issues", call => Reply.Page(call, call.State.Labels.Select(l => Shapes.Label(call, l)))),
        new("POST", "labels", "issues", CreateLabel),
        new("GET", "labels/{name}", "issues", call => call.State.Labels.TryGetValue(call["name"], out var label) ? Reply.Ok(Shapes.Label(call, label)) : Reply.NotFound),
    ];

    /// <summary>A text that is not too long.</summary>
    public static string? Body(Call call, string resource) => call.Text("body") is { Length: > LongestBody }
        ? throw Refused.Invalid(resource, "custom", "body", $"body is too long (maximum is {LongestBody} characters)")
        : call.Text("body");

    private static Reply List(Call call)
    {
        var (state, labels) = (call.Asked("state") ?? "open", call.Asked("labels")?.Split(',') ?? []);
        bool Is(bool isOpen, List<string> has) =>
            (state == "all" || isOpen == (state == "open")) && labels.All(l => has.Contains(l, StringComparer.OrdinalIgnoreCase));
        var issues = call.State.Issues.Where(i => Is(i.IsOpen, i.Labels)).Select(i => (i.Number, Shape: Shapes.Issue(call, i)));
        var pulls = call.State.Pulls.Where(p => Is(p.IsOpen, p.Labels)).Select(p => (p.Number, Shape: Shapes.PullAsIssue(call, p)));
        var sorted = call.Asked("direction") == "asc" ? issues.Concat(pulls).OrderBy(i => i.Number) : issues.Concat(pulls).OrderByDescending(i => i.Number);
        return Reply.Page(call, sorted.Select(i => i.Shape));
    }

    private static Reply Create(Call call)
    {
        if (string.IsNullOrWhiteSpace(call.Text("title"))) throw Refused.Invalid("Issue", "missing_field", "title");
        var issue = new HeldIssue { Id = call.State.NextId(), Number = call.State.NextNumber(), Title = call.Text("title")!, Body = Body(call, "Issue") };
        issue.Labels.AddRange(Labels(call));
        call.State.Issues.Add(issue);
        return Reply.Made(Shapes.Issue(call, issue));
    }

    private static Reply Update(Call call)
    {
        if (call.State.Pulls.FirstOrDefault(p => p.Number == Number(call)) is { } pull)
        {
            if (call.Has("labels")) Replace(pull.Labels, Labels(call));
            return Reply.Ok(Shapes.PullAsIssue(call, pull));
        }

        var issue = Issue(call);
        issue.Title = call.Text("title") ?? issue.Title;
        if (call.Has("body")) issue.Body = Body(call, "Issue");
        if (call.Has("labels")) Replace(issue.Labels, Labels(call));
        if (call.Text("state") is { } state) (issue.IsOpen, issue.Reason) = (state == "open", call.Text("state_reason") ?? (state == "open" ? "reopened" : "completed"));
        return Reply.Ok(Shapes.Issue(call, issue));
    }

    private static Reply CreateComment(Call call)
    {
        if (Numbered(call) is null) throw Refused.NotFound;
        var comment = new HeldComment { Id = call.State.NextId(), Number = Number(call), Body = Body(call, "IssueComment") ?? "" };
        call.State.Comments.Add(comment);
        return Reply.Made(Shapes.Comment(call, comment));
    }

    private static Reply UpdateComment(Call call)
    {
        var comment = Comment(call);
        comment.Body = Body(call, "IssueComment") ?? "";
        return Reply.Ok(Shapes.Comment(call, comment));
    }

    private static Reply DeleteComment(Call call)
    {
        call.State.Comments.Remove(Comment(call));
        return Reply.Done;
    }

    private static Reply AddLabels(Call call)
    {
        var list = Numbered(call) ?? throw Refused.NotFound;
        list.AddRange(Labels(call).Except(list, StringComparer.OrdinalIgnoreCase));
        return Reply.Ok(new JArray(list.Select(l => Shapes.Label(call, l))));
    }

    private static Reply CreateLabel(Call call) => call.State.Labels.Add(call.Text("name")!)
        ? Reply.Made(Shapes.Label(call, call.Text("name")!))
        : throw Refused.Invalid("Label", "already_exists", "name");

    // Labels that are not there yet are made.
    private static List<string> Labels(Call call)
    {
        var asked = (call.Json["labels"] as JArray ?? []).Select(l => l is JObject named ? (string)named["name"]! : (string)l!).ToList();
        foreach (var label in asked) call.State.Labels.Add(label);
        return asked;
    }

    private static void Replace(List<string> list, List<string> with)
    {
        list.Clear();
        list.AddRange(with);
    }

    private static List<string>? Numbered(Call call) =>
        call.State.Issues.FirstOrDefault(i => i.Number == Number(call))?.Labels ?? call.State.Pulls.FirstOrDefault(p => p.Number == Number(call))?.Labels;

    private static int Number(Call call) => (int)call.Id("number");

    private static HeldIssue Issue(Call call) => call.State.Issues.FirstOrDefault(i => i.Number == Number(call)) ?? throw Refused.NotFound;

    private static HeldComment Comment(Call call) => call.State.Comments.FirstOrDefault(c => c.Id == call.Id("id")) ?? throw Refused.NotFound;
}
