using Xunit;

namespace Levain.Datasets.Fetching;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("http://a/b", true)]
    [InlineData("HTTPS://a/b", true)]
    [InlineData("s3://bucket/b", true)]
    [InlineData("a.csv", false)]
    [InlineData("../a.csv", false)]
    [InlineData("/data/a.csv", false)]
    [InlineData("C:\\data\\a.csv", false)]
    [InlineData("c://data/a.csv", false)]
    [InlineData("odd folder/x://a.csv", false)]
    [InlineData("", false)]
    public void An_address_is_told_from_a_path(string text, bool meant) => Assert.Equal(meant, WebAddress.IsMeant(text));

    [Theory]
    [InlineData("https://a/b.csv?x=1", null)]
    [InlineData("http://[::1]:8080/b.csv", null)]
    [InlineData("http://", "is not a whole address")]
    [InlineData("http://a:port/", "is not a whole address")]
    [InlineData("s3://bucket/b", "asks for s3: a file comes from a path, from http or from https")]
    [InlineData("ftp://user:word@a/b.csv?key=1", "asks for ftp: a file comes from a path, from http or from https")]
    [InlineData("file:///etc/passwd", "asks for file: a file comes from a path, from http or from https")]
    public void What_is_wrong_with_an_address_is_said(string text, string? says) => Assert.Equal(says, WebAddress.Complaint(text));

    [Theory]
    [InlineData("https://user:word@a/b.csv?key=1")]
    [InlineData("https://word@a/b.csv?key=1")]
    public void A_password_is_refused_and_not_repeated(string text)
    {
        var said = WebAddress.Complaint(text)!;
        Told.Says(said, "://a/b.csv: no secret belongs in the repository");
        Assert.DoesNotContain("word@", said, StringComparison.Ordinal);
        Assert.DoesNotContain("key", said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_shown_without_what_may_be_secret() =>
        Assert.Equal("http://a:81/b/%C3%A4.csv", WebAddress.Shown(new Uri("http://u:p@a:81/b/ä.csv?q=1#f")));
}
