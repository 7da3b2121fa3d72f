using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class AnswersTests : Bringing
{
    [Theory]
    [InlineData(404, "404 Not Found. Mend \"from\".")]
    [InlineData(410, "410 Gone. Mend \"from\".")]
    [InlineData(401, "401 Unauthorized. It wants to know who asks")]
    [InlineData(403, "403 Forbidden. It wants to know who asks")]
    [InlineData(400, "400 Bad Request. Open the address in a browser")]
    [InlineData(416, "416 Range Not Satisfiable.")]
    [InlineData(204, "204 No Content.")]
    [InlineData(304, "304 Not Modified.")]
    [InlineData(499, "499 ")]
    public async Task What_will_not_pass_is_told_at_once_without_what_may_be_secret(int status, string says)
    {
        Server.Answer = (context, _) => FileServer.StatusAsync(context, status);
        var said = await Told.ByAsync(() => BringAsync(Pinned("a.csv", Server.Address("deep/a.csv?token=secret#part"), Content)));
        Told.Says(said, "data/houses/dataset.json", $"a.csv from {Server.Address("deep/a.csv")}: the server answers ", says);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
        Assert.Equal("/deep/a.csv?token=secret", Assert.Single(Server.Requests).Path);
        Assert.Empty(Listing);
    }
}
