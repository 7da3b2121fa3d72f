using System.Globalization;
using System.Net;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>What a rehearsal has made so far, by the paths it would lie at.</summary>
internal sealed class RehearsedRepository(GitHubSettings settings)
{
    private static readonly string[] Lists = ["releases", "assets", "issues", "comments", "pulls", "labels", "statuses", "tags", "branches"];

    private readonly List<(string List, string Path, JObject Thing)> things = [];
    private readonly RepositoryName repository = settings.Repository ?? RepositoryName.Unknown;
    private int last;

    /// <summary>The path behind the repository; that of an upload is the same as at the API.</summary>
    public string Path(Uri address)
    {
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        var start = $"/repos/{repository}";
        var at = path.IndexOf(start, StringComparison.OrdinalIgnoreCase);
        var inner = at < 0 ? path : path[(at + start.Length)..].Trim('/');
        // One ref is read at git/ref and changed at git/refs.
        return inner.StartsWith("git/refs/", StringComparison.Ordinal) ? $"git/ref/{inner["git/refs/".Length..]}" : inner;
    }

    /// <summary>What lies at a path: a thing, a list, or nothing.</summary>
    public JToken? Find(string path)
    {
        if (path.Length == 0) return new JObject { ["id"] = 1, ["name"] = repository.Name, ["full_name"] = $"{repository}", ["default_branch"] = "main", ["html_url"] = Page("") };
        if (Made(path) is { } thing) return thing;
        var end = path.Split('/')[^1];
        if (end == "check-runs") return new JObject { ["total_count"] = 0, ["check_runs"] = new JArray() };
        if (end == "status") return new JObject { ["state"] = "pending", ["total_count"] = 0, ["statuses"] = new JArray() };
        return Lists.Contains(end) || path.StartsWith("git/matching-refs/", StringComparison.Ordinal)
            ? new JArray(things.Where(t => t.List == path).Select(t => t.Thing))
            : null;
    }

    /// <summary>Adds to a list, or answers what is asked to be done.</summary>
    public (HttpStatusCode, JToken?) Add(string path, JObject sent)
    {
        if (path.EndsWith("dispatches", StringComparison.Ordinal)) return (HttpStatusCode.NoContent, null);
        if (path == "releases/generate-notes") return (HttpStatusCode.OK, new JObject { ["name"] = sent["tag_name"], ["body"] = "" });
        var number = ++last;
        var made = Thing(path, sent, number);
        things.Add((path, Place(path, made, number), made));
        return (HttpStatusCode.Created, made);
    }

    public JObject Change(string path, JObject sent)
    {
        var thing = Made(path) ?? [];
        thing.Merge(sent, new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Replace });
        return thing;
    }

    public HttpStatusCode Remove(string path) => things.RemoveAll(t => t.Path == path) > 0 ? HttpStatusCode.NoContent : HttpStatusCode.NotFound;

    // A published release is found by its tag as well.
    private JObject? Made(string path) =>
        things.Find(t => t.Path == path).Thing
        ?? (path.StartsWith("releases/tags/", StringComparison.Ordinal)
            ? things.Find(t => t.List == "releases" && (bool?)t.Thing["draft"] != true && (string?)t.Thing["tag_name"] == path["releases/tags/".Length..]).Thing
            : null);

    private static string Place(string list, JObject made, int number) => list switch
    {
        "git/refs" => $"git/{((string?)made["ref"] ?? "").Replace("refs/", "ref/", StringComparison.Ordinal)}",
        _ when list.EndsWith("/assets", StringComparison.Ordinal) => string.Create(CultureInfo.InvariantCulture, $"releases/assets/{number}"),
        _ when list.EndsWith("/comments", StringComparison.Ordinal) => string.Create(CultureInfo.InvariantCulture, $"issues/comments/{number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{list}/{number}"),
    };

    private JObject Thing(string list, JObject sent, int number)
    {
        var made = (JObject)sent.DeepClone();
        // Names of labels come back as things.
        if (made["labels"] is JArray labels) made["labels"] = new JArray(labels.Select(l => l is JObject ? l : new JObject { ["name"] = l }));
        (made["id"], made["node_id"], made["url"]) = (number, "", $"{settings.Api}repos/{repository}/{list}/{number}");
        (made["created_at"], made["updated_at"]) = ("2000-01-01T00:00:00Z", "2000-01-01T00:00:00Z");
        made["html_url"] = Page($"{list}/{number}");
        if (list is "issues" or "pulls") (made["number"], made["state"]) = (number, "open");
        if (list == "pulls") (made["head"], made["base"]) = (Branch(sent["head"]), Branch(sent["base"]));
        if (list == "git/refs") made["object"] = new JObject { ["sha"] = sent["sha"], ["type"] = "commit", ["url"] = "" };
        if (list == "releases")
        {
            (made["assets"], made["html_url"]) = (new JArray(), Page($"releases/tag/{sent["tag_name"]}"));
            made["upload_url"] = $"{Uploads}repos/{repository}/releases/{number}/assets{{?name,label}}";
        }

        return made;
    }

    private static JObject Branch(JToken? name) => new() { ["ref"] = ((string?)name ?? "").Split(':')[^1], ["label"] = name, ["sha"] = new string('0', 40) };

    private string Page(string path) => $"{settings.Pages}{repository}/{path}".TrimEnd('/');

    // github.com takes bytes at another host, GitHub Enterprise beside its API.
    private string Uploads => settings.Api.Host == "api.github.com" ? "https://uploads.github.com/" : new Uri(settings.Api, "../uploads/").ToString();
}
