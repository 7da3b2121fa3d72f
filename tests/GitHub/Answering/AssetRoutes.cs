using System.Text.RegularExpressions;
using Levain.GitHub.Holding;

namespace Levain.GitHub.Answering;

/// <summary>The files of releases.</summary>
internal static class AssetRoutes
{
    public static IEnumerable<Route> All { get; } =
    [
        new("POST", "releases/{id}/assets", "contents", Upload) { IsUpload = true },
        new("GET", "releases/{id}/assets", "contents", call => Reply.Page(call, Release(call).Assets.Select(a => Shapes.Asset(call, Release(call), a)))),
        new("GET", "releases/assets/{asset}", "contents", Get),
        new("PATCH", "releases/assets/{asset}", "contents", Edit),
        new("DELETE", "releases/assets/{asset}", "contents", Delete),
    ];

    /// <summary>Leaves what GitHub leaves where an upload is cut.</summary>
    public static void Cut(Call call)
    {
        if (call.Route.IsUpload && call.State.Releases.FirstOrDefault(r => r.Id == call.Id("id")) is { } release && call.Asked("name") is { } name
            && release.Assets.All(a => a.Name != Renamed(name)))
            release.Assets.Add(new HeldAsset { Id = call.State.NextId(), Name = Renamed(name), IsStarter = true });
    }

    private static HeldRelease Release(Call call) => ReleaseRoutes.Held(call);

    private static Reply Upload(Call call)
    {
        var (release, name) = (Release(call), Renamed(call.Asked("name") ?? ""));
        if (!call.Request.Headers.ContainsKey("Content-Length")) return Reply.Message(400, "Bad Content-Length: ");
        if (call.Bytes.Length == 0) return Reply.Message(400, "Bad Request: an asset has bytes");
        if (release.Assets.Any(a => a.Name == name)) throw Refused.Invalid("ReleaseAsset", "already_exists", "name");
        var asset = new HeldAsset
        {
            Id = call.State.NextId(),
            Name = name,
            Label = call.Asked("label") ?? "",
            Bytes = call.Bytes,
            ContentType = call.Request.Headers.GetValueOrDefault("Content-Type", "application/octet-stream"),
        };
        release.Assets.Add(asset);
        return Reply.Made(Shapes.Asset(call, release, asset));
    }

    private static Reply Get(Call call)
    {
        var (release, asset) = Held(call);
        return call.Request.Headers.GetValueOrDefault("Accept", "").Contains("application/octet-stream", StringComparison.Ordinal)
            ? new Reply(302) { Headers = new() { ["Location"] = $"{call.Links.Storage}/{asset.Id}" } }
            : Reply.Ok(Shapes.Asset(call, release, asset));
    }

    private static Reply Edit(Call call)
    {
        var (release, asset) = Held(call);
        if (call.Text("name") is { } name)
        {
            if (release.Assets.Any(a => a != asset && a.Name == Renamed(name))) throw Refused.Invalid("ReleaseAsset", "already_exists", "name");
            asset.Name = Renamed(name);
        }

        if (call.Has("label")) asset.Label = call.Text("label");
        return Reply.Ok(Shapes.Asset(call, release, asset));
    }

    private static Reply Delete(Call call)
    {
        var (release, asset) = Held(call);
        release.Assets.Remove(asset);
        return Reply.Done;
    }

    private static (HeldRelease Release, HeldAsset Asset) Held(Call call) => call.State.Releases
        .Where(r => !r.IsDraft || call.MayWrite("contents"))
        .SelectMany(r => r.Assets.Select(a => (r, a)))
        .Cast<(HeldRelease, HeldAsset)?>()
        .FirstOrDefault(p => p!.Value.Item2.Id == call.Id("asset")) ?? throw Refused.NotFound;

    // "GitHub renames asset filenames that have special characters, non-alphanumeric characters, and leading or trailing periods."
    private static string Renamed(string name)
    {
        var kept = Regex.Replace(Regex.Replace(name, "[^A-Za-z0-9._+@-]", "."), @"\.{2,}", ".").Trim('.');
        return kept.Length == 0 ? "default" : kept;
    }
}
