using Microsoft.AspNetCore.Http;
using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class RedirectsTests : Bringing
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Five_redirects_are_followed_from_where_they_stand(int status)
    {
        Server.Answer = (context, number) =>
            number > 5 ? FileServer.SendAsync(context, Content) : To(context, status, number == 2 ? Server.Address("deep/x") : "to/y");
        await BringAsync(Pinned("a.csv"));
        AssertOnly("a.csv");
        Assert.Equal(["/a.csv", "/to/y", "/deep/x", "/deep/to/y", "/deep/to/to/y", "/deep/to/to/to/y"], Server.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task A_loop_is_left_and_told()
    {
        Server.Answer = (context, _) => To(context, 302, "/a.csv");
        Told.Says(await Told.ByAsync(() => BringAsync(Pinned("a.csv"))), "a.csv from", "redirects more than 5 times", "\"from\"");
        Assert.Equal(6, Server.Requests.Count);
        Assert.Empty(Listing);
    }

    [Theory]
    [InlineData(null, "without saying where to")]
    [InlineData("ftp://127.0.0.1/a.csv", "redirects to ftp")]
    [InlineData("file:///etc/passwd", "redirects to file")]
    public async Task A_redirect_that_leads_nowhere_good_is_told_at_once(string? to, string says)
    {
        Server.Answer = (context, _) => To(context, 302, to);
        Told.Says(await Told.ByAsync(() => BringAsync(Pinned("a.csv"))), "a.csv from", says, "\"from\".");
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("http://a/", "http://b/")]
    [InlineData("http://a/", "https://b/")]
    [InlineData("https://a/", "https://b/")]
    public void The_way_may_be_as_safe_or_safer(string from, string to) =>
        Assert.Equal(new Uri(to), Redirects.Allowed(new Uri(from), new Uri(to)));

    [Fact]
    public void The_way_may_not_become_unsafe() => Told.Says(
        Told.By(() => Redirects.Allowed(new Uri("https://a/"), new Uri("http://u:p@b/c?token=t"))), "from https to http (http://b/c)", "Name an https address");

    private static Task To(HttpContext context, int status, string? location)
    {
        context.Response.StatusCode = status;
        if (location is not null) context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
