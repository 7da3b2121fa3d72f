using Levain.GitHub.Answering;
using Levain.GitHub.Faults;
using Levain.GitHub.Holding;
using Levain.GitHub.Judging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Levain.GitHub;

/// <summary>A GitHub of one repository: it keeps what it is told, and holds every request against GitHub's own description.</summary>
public sealed class FakeGitHub : IAsyncDisposable
{
    /// <summary>A token that may do all.</summary>
    public const string Token = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";

    private readonly WebApplication server;
    private readonly Desk desk;

    private FakeGitHub(WebApplication server, Desk desk, Uri host, FakeGitHubOptions options)
    {
        (this.server, this.desk, Host) = (server, desk, host);
        Api = new Uri(host, options.Root);
    }

    /// <summary>Why no GitHub can be had here; null where it can. A test skips with it.</summary>
    public static string? Missing => Prism.Missing;

    /// <summary>The server itself, with a slash.</summary>
    public Uri Host { get; }

    /// <summary>The root of the API, with a slash.</summary>
    public Uri Api { get; }

    public GitHubState State => desk.State;

    /// <summary>The requests so far, in their order.</summary>
    public IReadOnlyList<SeenRequest> Seen => desk.Seen;

    /// <summary>Those that change something.</summary>
    public IReadOnlyList<SeenRequest> Writes => [.. Seen.Where(r => r.IsWrite)];

    /// <summary>What broke GitHub's description, with the request that did.</summary>
    public IReadOnlyList<string> Violations => [.. Seen.SelectMany(r => r.Violations.Select(v => $"{r.Method} {r.Path}: {v}"))];

    /// <summary>Asked of each request when all of it has come; null lets it pass.</summary>
    public Func<SeenRequest, Fault?>? Fail { set => desk.Fail = value; }

    /// <summary>Asked of each request before its body is read: after how many bytes the connection is reset; null lets it pass.</summary>
    public Func<SeenRequest, long?>? Cut { set => desk.Cut = value; }

    public static async Task<FakeGitHub> StartAsync(FakeGitHubOptions? options = null)
    {
        options ??= new();
        if (options.IsJudged && Missing is { } missing) throw new InvalidOperationException(missing);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        var server = builder.Build();
        var desk = new Desk(options);
        server.Run(desk.HandleAsync);
        await server.StartAsync();
        var host = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
        desk.Links = new Links(host, options.Root, options.Owner, options.Name);
        return new FakeGitHub(server, desk, host, options);
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();
}
