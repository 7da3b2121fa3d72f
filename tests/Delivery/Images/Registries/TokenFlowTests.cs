using System.Text;
using Levain.Delivery.Images.Oci;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Levain.Delivery.Images.Registries;

/// <summary>A registry that wants tokens, and the server that gives them, behind one port.</summary>
public sealed class TokenFlowTests : IDisposable
{
    private const string Secret = "planted-secret";

    private readonly TempFolder folder = new();
    private readonly List<string> heard = [];
    private string realm = "";
    private string granted = "loaf";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_login_is_exchanged_for_a_token_of_the_scope()
    {
        await using var proxy = await StartAsync();
        await AskAsync(proxy, new CredentialSettings { Host = proxy.Host, User = "u", Token = Secret });
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"u:{Secret}"));
        Assert.Equal(["registry ", $"GET /token?service=ovens&scope=repository%3Aa%2Fb%3Apull {basic} ", "registry Bearer loaf"], heard);
    }

    [Fact]
    public async Task Without_a_login_a_token_for_anybody_is_asked_for()
    {
        await using var proxy = await StartAsync();
        await AskAsync(proxy, new CredentialSettings());
        Assert.Equal("GET /token?service=ovens&scope=repository%3Aa%2Fb%3Apull  ", heard[1]);
    }

    [Fact]
    public async Task An_identity_token_goes_to_the_token_server_alone()
    {
        await using var proxy = await StartAsync();
        var file = folder.Write("config.json", $$"""{"auths":{"{{proxy.Host}}":{"identitytoken":"{{Secret}}"} } }""");
        await AskAsync(proxy, new CredentialSettings { DockerFile = file });
        Assert.Equal($"POST /token  service=ovens&scope=repository%3Aa%2Fb%3Apull&grant_type=refresh_token&client_id=levain&refresh_token={Secret}", heard[1]);
        Assert.Equal("registry Bearer loaf", heard[2]);
    }

    [Fact]
    public async Task A_token_is_used_again_until_it_is_refused_and_then_another_is_asked_for()
    {
        await using var proxy = await StartAsync();
        using var client = new RegistryClient(RegistryAddress.Parse(proxy.Host), new Credentials(new CredentialSettings()), new RushedClock());
        await client.FindAsync("a/b", "c", Cancellation);
        await client.FindAsync("a/b", "c", Cancellation);
        Assert.Equal(4, heard.Count);
        granted = "crumb";
        await client.FindAsync("a/b", "c", Cancellation);
        Assert.Equal(["registry Bearer loaf", "registry Bearer crumb"], [heard[^3], heard[^1]]);
    }

    [Fact]
    public async Task A_token_server_without_tls_is_told_no_login()
    {
        realm = "http://tokens.bank.example/token";
        await using var proxy = await StartAsync();
        var told = await Told.ByAsync(() => AskAsync(proxy, new CredentialSettings { Host = proxy.Host, User = "u", Token = Secret }));
        Told.Says(told, "http://tokens.bank.example", "https realm");
        Assert.DoesNotContain(Secret, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("{\"token\":\"\"}")]
    [InlineData("{\"token\":\"a\\r\\nX-Header: b\"}")]
    public async Task An_answer_without_a_token_is_told(string answer)
    {
        await using var proxy = await StartAsync(answer);
        Told.Says(await Told.ByAsync(() => AskAsync(proxy, new CredentialSettings())), "answers without a token");
    }

    [Fact]
    public async Task A_token_that_the_registry_does_not_take_is_told_after_one_try()
    {
        await using var proxy = await StartAsync("{\"token\":\"stale\"}");
        var failure = await Assert.ThrowsAsync<LevainException>(() => AskAsync(proxy, new CredentialSettings { Host = proxy.Host, User = "u", Token = Secret }));
        Told.Says(failure.Message, "401", "does not take user and token from LEVAIN_REGISTRY_USER and LEVAIN_REGISTRY_TOKEN");
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, heard.Count);
    }

    private async Task<FaultProxy> StartAsync(string? answer = null)
    {
        var proxy = await FaultProxy.StartAsync("127.0.0.1:1");
        if (realm.Length == 0) realm = $"http://{proxy.Host}/token";
        proxy.Fault = async c =>
        {
            await (c.Request.Path == "/token" ? GiveAsync(c, answer ?? $"{{\"token\":\"{granted}\"}}") : ServeAsync(c));
            return true;
        };
        return proxy;
    }

    private async Task GiveAsync(HttpContext context, string answer)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(Cancellation);
        Hear($"{context.Request.Method} /token{context.Request.QueryString} {context.Request.Headers.Authorization} {body}");
        await context.Response.WriteAsync(answer, Cancellation);
    }

    private async Task ServeAsync(HttpContext context)
    {
        Hear($"registry {context.Request.Headers.Authorization}");
        if (context.Request.Headers.Authorization == $"Bearer {granted}")
        {
            context.Response.ContentType = MediaTypes.Manifest;
            await context.Response.WriteAsync("{}", Cancellation);
            return;
        }

        context.Response.StatusCode = 401;
        context.Response.Headers.WWWAuthenticate = $"Bearer realm=\"{realm}\",service=\"ovens\",scope=\"repository:a/b:pull\"";
    }

    private void Hear(string what)
    {
        lock (heard) heard.Add(what);
    }

    private static async Task AskAsync(FaultProxy proxy, CredentialSettings settings)
    {
        using var client = new RegistryClient(RegistryAddress.Parse(proxy.Host), new Credentials(settings), new RushedClock());
        Assert.NotNull(await client.FindAsync("a/b", "c", Cancellation));
    }
}
