using System.Text;
using Levain.GitHub.Faults;
using Levain.GitHub.Holding;
using Levain.GitHub.Judging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Levain.GitHub.Answering;

/// <summary>Takes each request: notes it, judges it, lets faults befall it, and has it answered.</summary>
internal sealed class Desk(FakeGitHubOptions options)
{
    // An asset's bytes are nothing that a description judges.
    private const int MostOfAnAsset = 1024;

    private static readonly Route[] Routes =
    [
        .. RepositoryRoutes.All, .. ReleaseRoutes.All, .. AssetRoutes.All, .. RefRoutes.All, .. CheckRoutes.All, .. IssueRoutes.All, .. PullRoutes.All,
    ];

    private readonly List<SeenRequest> seen = [];

    public GitHubState State { get; } = new();

    public Links Links { get; set; } = null!;

    public Func<SeenRequest, Fault?>? Fail { get; set; }

    public Func<SeenRequest, long?>? Cut { get; set; }

    public IReadOnlyList<SeenRequest> Seen
    {
        get
        {
            lock (seen) return [.. seen];
        }
    }

    /// <summary>Answers, or notes why this server itself could not.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            await TakeAsync(http);
        }
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            lock (seen) seen.Add(new SeenRequest { Method = http.Request.Method, Path = http.Request.Path, Headers = new Dictionary<string, string>(), Status = 599, Violations = [$"the test's server failed: {fault}"] });
            await Writer.WriteAsync(http, Answering.Reply.Message(500, $"{fault}"));
        }
    }

    private async Task TakeAsync(HttpContext http)
    {
        var target = Target.Parse(http.Features.Get<IHttpRequestFeature>()!.RawTarget, options);
        if (target.IsStorage)
        {
            await Writer.WriteAsync(http, Storage(http, target));
            return;
        }

        var request = Note(http, target);
        var (route, values) = Find(http.Request.Method, target);
        if (Cut?.Invoke(request) is { } after && await ReadAsync(http, after) is var read)
        {
            request.Size = read.Length;
            if (route is not null) lock (State) AssetRoutes.Cut(Made(request, route, values, []));
            http.Abort();
            return;
        }

        var bytes = await ReadAsync(http, long.MaxValue);
        request.Size = bytes.Length;
        if (route?.IsUpload != true) request.Body = Encoding.UTF8.GetString(bytes);
        if (route is not null && options.IsJudged) request.Violations = await JudgeAsync(request, route, values, bytes);
        if (route is null && target.IsRepository) request.Violations = ["is no call that GitHub describes, or none that this one knows"];
        await AnswerAsync(http, request, () => Reply(request, target, route is null ? null : Made(request, route, values, bytes)));
    }

    private async Task AnswerAsync(HttpContext http, SeenRequest request, Func<Reply> answer)
    {
        var fault = Fail?.Invoke(request);
        Reply? effect = null;
        if (fault?.AfterEffect == true) effect = answer();
        if (fault is not null && fault.Delay > TimeSpan.Zero) await Task.Delay(fault.Delay);
        fault?.Meanwhile?.Invoke();
        if (fault?.Reset == true)
        {
            http.Abort();
            return;
        }

        var reply = fault?.Status is { } status
            ? new Reply(status) { Bytes = Encoding.UTF8.GetBytes(fault.Body), Headers = new(fault.Headers.Prepend(new("Content-Type", fault.ContentType)).DistinctBy(h => h.Key)) }
            : effect ?? answer();
        request.Status = reply.Status;
        await Writer.WriteAsync(http, reply);
    }

    private Reply Reply(SeenRequest request, Target target, Call? call)
    {
        lock (State)
        {
            try
            {
                if (Gate.Demand(request, options) is { } no) return no;
                if (target.IsFormer)
                    return Answering.Reply.Message(request.IsWrite ? 307 : 301, "Moved Permanently") with
                    {
                        Headers = new() { ["Location"] = $"{Links.Api}repositories/{Links.RepositoryId}{(target.Rest.Length == 0 ? "" : "/")}{target.Rest}{target.Query}" },
                    };
                if (target.Rest == "rate_limit" && !target.IsRepository) return Gate.Rates();
                if (call is null) return Answering.Reply.NotFound;
                Gate.DemandRight(call);
                if (request.Violations.Count > 0) throw Refused.Saying(422, string.Join("; ", request.Violations));
                return call.Route.Answer(call);
            }
            catch (Refused refused)
            {
                return refused.Reply;
            }
        }
    }

    private static Task<IReadOnlyList<string>> JudgeAsync(SeenRequest request, Route route, Dictionary<string, string> values, byte[] bytes)
    {
        var query = request.Path.IndexOf('?', StringComparison.Ordinal);
        var path = $"/repos/{values["owner"]}/{values["name"]}{(route.Template.Length == 0 ? "" : "/")}{route.Described(values)}{(query < 0 ? "" : request.Path[query..])}";
        // The description knows one type of asset; GitHub takes all of them.
        return route.IsUpload
            ? SchemaJudge.JudgeAsync(request.Method, path, "application/octet-stream", bytes[..Math.Min(bytes.Length, MostOfAnAsset)])
            : SchemaJudge.JudgeAsync(request.Method, path, request.Headers.GetValueOrDefault("Content-Type"), bytes);
    }

    private (Route?, Dictionary<string, string>) Find(string method, Target target)
    {
        if (!target.IsRepository) return (null, []);
        foreach (var route in Routes.Where(r => r.IsUpload == target.IsUpload))
            if (route.Match(method, target.Rest) is { } values)
                return (route, new(values) { ["owner"] = options.Owner, ["name"] = options.Name });
        return (null, []);
    }

    private Call Made(SeenRequest request, Route route, Dictionary<string, string> values, byte[] bytes) => new(request, route, values)
    {
        Options = options,
        State = State,
        Links = Links,
        Grant = Gate.Grant(request, options),
        Bytes = bytes,
    };

    private Reply Storage(HttpContext http, Target target)
    {
        // The real house of the bytes refuses a second way of saying who asks.
        if (http.Request.Headers.ContainsKey("Authorization")) return Answering.Reply.Message(400, "Only one auth mechanism allowed");
        lock (State)
        {
            var asset = State.Releases.SelectMany(r => r.Assets).FirstOrDefault(a => $"{a.Id}" == target.Rest);
            return asset is null ? Answering.Reply.NotFound : new Reply(200) { Bytes = asset.Bytes };
        }
    }

    private SeenRequest Note(HttpContext http, Target target)
    {
        var request = new SeenRequest
        {
            Method = http.Request.Method,
            Path = target.Shown,
            Headers = http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        };
        lock (seen) seen.Add(request);
        return request;
    }

    private static async Task<byte[]> ReadAsync(HttpContext http, long most)
    {
        using var whole = new MemoryStream();
        var block = new byte[81920];
        for (int read; whole.Length < most && (read = await http.Request.Body.ReadAsync(block)) > 0;) whole.Write(block, 0, read);
        return whole.ToArray();
    }
}
