using Octokit;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Answers that are none: WireMock breaks them on the wire.</summary>
public sealed class WireTests
{
    private const string Repository = """{"id":1,"name":"models","full_name":"octo/models"}""";

    [Theory]
    [InlineData(FaultType.EMPTY_RESPONSE)]
    [InlineData(FaultType.MALFORMED_RESPONSE_CHUNK)]
    public async Task A_broken_answer_is_asked_for_again(FaultType fault)
    {
        using var server = WireMockServer.Start();
        Given(server, null, "Broken once", Response.Create().WithFault(fault));
        Given(server, "Broken once", "Broken twice", Response.Create().WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody("""{"id":1,"na"""));
        Given(server, "Broken twice", "Well", Response.Create().WithStatusCode(502).WithHeader("Content-Type", "text/html").WithBody("<html>Bad gateway</html>"));
        Given(server, "Well", "Well", Response.Create().WithStatusCode(200).WithHeader("Content-Type", "application/json").WithBody(Repository));

        Assert.Equal("octo/models", (await LookAsync(server)).FullName);

        Assert.Equal(4, server.LogEntries.Count);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task A_page_in_place_of_an_answer_is_told_and_not_believed(string type)
    {
        using var server = WireMockServer.Start();
        server.Given(Request.Create().UsingAnyMethod()).RespondWith(
            Response.Create().WithStatusCode(200).WithHeader("Content-Type", type).WithBody("<html>Please log in to the hotel's network.</html>"));

        var failed = await Assert.ThrowsAsync<LevainException>(() => LookAsync(server));

        Assert.Contains("gives an answer that cannot be read", failed.Message, StringComparison.Ordinal);
    }

    // A scenario begins in no state.
    private static void Given(WireMockServer server, string? state, string next, IResponseBuilder answer)
    {
        var given = server.Given(Request.Create().UsingGet().WithPath("/repos/octo/models")).InScenario("wire");
        (state is null ? given : given.WhenStateIs(state)).WillSetStateTo(next).RespondWith(answer);
    }

    private static async Task<Octokit.Repository> LookAsync(WireMockServer server)
    {
        using var connection = new GitHubConnections(
            new GitHubSettings { Api = new(server.Url + "/"), Push = true, Token = "ghs_token", Repository = new("octo", "models") },
            new RushedClock { Rushed = TimeSpan.FromSeconds(100) }).Open();
        return await connection.DoAsync("Looking", _ => new RepositoriesClient(connection.Api).Get("octo", "models"), TestContext.Current.CancellationToken);
    }
}
