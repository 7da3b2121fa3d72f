using Levain.GitHub.Holding;
using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>Things of the repository in the words of GitHub's answers.</summary>
internal static class Shapes
{
    public const string Time = "2026-01-02T03:04:05Z";

    public static JObject Repository(Call call)
    {
        var (links, options) = (call.Links, call.Options);
        return new JObject
        {
            ["id"] = Links.RepositoryId,
            ["node_id"] = "MDA6RW50aXR5MQ==",
            ["name"] = options.Name,
            ["full_name"] = $"{options.Owner}/{options.Name}",
            ["private"] = options.IsPrivate,
            ["visibility"] = options.IsPrivate ? "private" : "public",
            ["owner"] = User(links, options.Owner, "Organization"),
            ["html_url"] = links.Page,
            ["url"] = links.Repository,
            ["releases_url"] = $"{links.Repository}/releases{{/id}}",
            ["clone_url"] = $"{links.Page}.git",
            ["default_branch"] = "main",
            ["fork"] = false,
            ["archived"] = false,
            ["disabled"] = false,
            ["has_issues"] = true,
            ["created_at"] = Time,
            ["updated_at"] = Time,
            ["pushed_at"] = Time,
            ["license"] = null,
            ["permissions"] = new JObject { ["admin"] = false, ["push"] = call.MayWrite("contents"), ["pull"] = true },
        };
    }

    public static JObject User(Links links, string login, string type = "Bot") => new()
    {
        ["login"] = login,
        ["id"] = 41898282,
        ["node_id"] = "MDA6RW50aXR5MQ==",
        ["avatar_url"] = "https://avatars.githubusercontent.com/in/15368?v=4",
        ["gravatar_id"] = "",
        ["url"] = $"{links.Api}users/{Uri.EscapeDataString(login)}",
        ["html_url"] = $"{links.Host}{login}",
        ["type"] = type,
        ["site_admin"] = false,
    };

    public static JObject Release(Call call, HeldRelease release)
    {
        var (links, url) = (call.Links, $"{call.Links.Repository}/releases/{release.Id}");
        var page = release.IsDraft ? $"untagged-{release.Id:x20}" : release.Tag;
        return new JObject
        {
            ["url"] = url,
            ["assets_url"] = $"{url}/assets",
            ["upload_url"] = $"{links.Uploads}/releases/{release.Id}/assets{{?name,label}}",
            ["html_url"] = $"{links.Page}/releases/tag/{page}",
            ["id"] = release.Id,
            ["author"] = User(links, "github-actions[bot]"),
            ["node_id"] = "MDA6RW50aXR5MQ==",
            ["tag_name"] = release.Tag,
            ["target_commitish"] = release.Target,
            ["name"] = release.Name,
            ["draft"] = release.IsDraft,
            ["immutable"] = false,
            ["prerelease"] = release.IsPrerelease,
            ["created_at"] = Time,
            ["updated_at"] = Time,
            ["published_at"] = release.IsDraft ? null : Time,
            ["assets"] = new JArray(release.Assets.Select(a => Asset(call, release, a))),
            ["tarball_url"] = release.IsDraft ? null : $"{links.Repository}/tarball/{release.Tag}",
            ["zipball_url"] = release.IsDraft ? null : $"{links.Repository}/zipball/{release.Tag}",
            ["body"] = release.Body,
        };
    }

    public static JObject Asset(Call call, HeldRelease release, HeldAsset asset) => new()
    {
        ["url"] = $"{call.Links.Repository}/releases/assets/{asset.Id}",
        ["id"] = asset.Id,
        ["node_id"] = "MDA6RW50aXR5MQ==",
        ["name"] = asset.Name,
        ["label"] = asset.Label,
        ["uploader"] = User(call.Links, "github-actions[bot]"),
        ["content_type"] = asset.ContentType,
        ["state"] = asset.IsStarter ? "starter" : "uploaded",
        ["size"] = asset.Bytes.Length,
        ["digest"] = asset.Digest,
        ["download_count"] = 0,
        ["created_at"] = Time,
        ["updated_at"] = Time,
        ["browser_download_url"] = $"{call.Links.Page}/releases/download/{(release.IsDraft ? $"untagged-{release.Id:x20}" : release.Tag)}/{asset.Name}",
    };

    public static JObject Ref(Call call, string name, string commit) => new()
    {
        ["ref"] = name,
        ["node_id"] = "MDA6RW50aXR5MQ==",
        ["url"] = $"{call.Links.Repository}/git/{name}",
        ["object"] = new JObject { ["sha"] = commit, ["type"] = "commit", ["url"] = $"{call.Links.Repository}/git/commits/{commit}" },
    };

    public static JObject Label(Call call, string name) => new()
    {
        ["id"] = 1000,
        ["node_id"] = "MDA6RW50aXR5MQ==",
        ["url"] = $"{call.Links.Repository}/labels/{Uri.EscapeDataString(name)}",
        ["name"] = name,
        ["color"] = "ededed",
        ["default"] = false,
        ["description"] = null,
    };

    public static JObject Issue(Call call, HeldIssue issue)
    {
        var shape = Conversation(call, issue.Number, issue.Id, issue.IsOpen, issue.Labels);
        (shape["title"], shape["body"], shape["state_reason"]) = (issue.Title, issue.Body, issue.Reason);
        return shape;
    }

    /// <summary>A pull request as the list of issues shows it.</summary>
    public static JObject PullAsIssue(Call call, HeldPull pull)
    {
        var shape = Conversation(call, pull.Number, pull.Id, pull.IsOpen, pull.Labels);
        (shape["title"], shape["body"]) = (pull.Title, pull.Body);
        shape["pull_request"] = new JObject { ["url"] = $"{call.Links.Repository}/pulls/{pull.Number}", ["html_url"] = $"{call.Links.Page}/pull/{pull.Number}" };
        return shape;
    }

    public static JObject Pull(Call call, HeldPull pull)
    {
        var shape = Conversation(call, pull.Number, pull.Id, pull.IsOpen, pull.Labels);
        (shape["title"], shape["body"], shape["draft"]) = (pull.Title, pull.Body, pull.IsDraft);
        (shape["url"], shape["html_url"]) = ($"{call.Links.Repository}/pulls/{pull.Number}", $"{call.Links.Page}/pull/{pull.Number}");
        (shape["head"], shape["base"]) = (Branch(call, pull.HeadOwner, pull.Head), Branch(call, call.Options.Owner, pull.Base));
        (shape["merged"], shape["mergeable"], shape["merged_at"]) = (false, null, null);
        return shape;
    }

    public static JObject Comment(Call call, HeldComment comment) => new()
    {
        ["id"] = comment.Id,
        ["node_id"] = "MDA6RW50aXR5MQ==",
        ["url"] = $"{call.Links.Repository}/issues/comments/{comment.Id}",
        ["html_url"] = $"{call.Links.Page}/issues/{comment.Number}#issuecomment-{comment.Id}",
        ["issue_url"] = $"{call.Links.Repository}/issues/{comment.Number}",
        ["user"] = User(call.Links, comment.Author),
        ["body"] = comment.Body,
        ["created_at"] = Time,
        ["updated_at"] = Time,
        ["author_association"] = "NONE",
    };

    public static JObject Check(Call call, HeldCheck check) => new()
    {
        ["id"] = check.Id,
        ["name"] = check.Name,
        ["node_id"] = "MDA6RW50aXR5MQ==",
        ["head_sha"] = check.Commit,
        ["external_id"] = check.ExternalId ?? "",
        ["url"] = $"{call.Links.Repository}/check-runs/{check.Id}",
        ["html_url"] = $"{call.Links.Page}/runs/{check.Id}",
        ["details_url"] = check.DetailsUrl ?? $"{call.Links.Page}/runs/{check.Id}",
        ["status"] = check.Status,
        ["conclusion"] = check.Conclusion,
        ["started_at"] = check.StartedAt ?? Time,
        ["completed_at"] = check.Status == "completed" ? check.CompletedAt ?? Time : null,
        ["output"] = new JObject
        {
            ["title"] = check.Title,
            ["summary"] = check.Summary,
            ["text"] = check.Text,
            ["annotations_count"] = check.Annotations.Count,
            ["annotations_url"] = $"{call.Links.Repository}/check-runs/{check.Id}/annotations",
        },
        ["check_suite"] = new JObject { ["id"] = 5 },
        ["pull_requests"] = new JArray(),
        ["app"] = new JObject { ["id"] = 15368, ["slug"] = "github-actions", ["name"] = "GitHub Actions", ["owner"] = User(call.Links, "github", "Organization") },
    };

    public static JObject Status(Call call, HeldStatus status) => new()
    {
        ["url"] = $"{call.Links.Repository}/statuses/{status.Commit}",
        ["id"] = status.Id,
        ["node_id"] = "MDA6RW50aXR5MQ==",
        ["state"] = status.State,
        ["description"] = status.Description,
        ["target_url"] = status.Target,
        ["context"] = status.Context,
        ["created_at"] = Time,
        ["updated_at"] = Time,
        ["creator"] = User(call.Links, "github-actions[bot]"),
        ["avatar_url"] = "https://avatars.githubusercontent.com/in/15368?v=4",
    };

    private static JObject Conversation(Call call, int number, long id, bool isOpen, IEnumerable<string> labels) => new()
    {
        ["url"] = $"{call.Links.Repository}/issues/{number}",
        ["html_url"] = $"{call.Links.Page}/issues/{number}",
        ["id"] = id,
        ["node_id"] = "MDA6RW50aXR5MQ==",
        ["comments_url"] = $"{call.Links.Repository}/issues/{number}/comments",
        ["number"] = number,
        ["user"] = User(call.Links, "github-actions[bot]"),
        ["labels"] = new JArray(labels.Select(l => Label(call, l))),
        ["state"] = isOpen ? "open" : "closed",
        ["locked"] = false,
        ["assignee"] = null,
        ["assignees"] = new JArray(),
        ["milestone"] = null,
        ["comments"] = call.State.CommentsOf(number).Count(),
        ["created_at"] = Time,
        ["updated_at"] = Time,
        ["closed_at"] = isOpen ? null : Time,
        ["author_association"] = "NONE",
    };

    private static JObject Branch(Call call, string owner, string name) => new()
    {
        ["label"] = $"{owner}:{name}",
        ["ref"] = name,
        ["sha"] = call.State.Refs.GetValueOrDefault($"refs/heads/{name}", new('a', 40)),
        ["user"] = User(call.Links, owner, "Organization"),
        ["repo"] = Repository(call),
    };
}
