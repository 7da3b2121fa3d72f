using Xunit;

namespace Levain.Output;

public sealed class SecretsTests
{
    private const string Connection = "Host=db;Username=levain;Password=\"p;q w\";Database=log";

    [Theory]
    [InlineData("GITHUB_TOKEN", "ghs_0123456789", "the token ghs_0123456789.", "the token ***.")]
    [InlineData("LEVAIN_REGISTRY_TOKEN", "r3gistry", "xr3gistryx", "x***x")]
    [InlineData("LEVAIN_LOG_CONNECTION", Connection, "login failed: " + Connection, "login failed: ***")]
    [InlineData("LEVAIN_LOG_CONNECTION", Connection, "the word p;q w is wrong", "the word *** is wrong")]
    [InlineData("LEVAIN_LOG_CONNECTION", "not a connection string", "not a connection string", "***")]
    [InlineData("GITHUB_TOKEN", "abc\nsecond-line\n", "second-line and abc, not abcd", "*** and ***, not abcd")]
    [InlineData("GITHUB_TOKEN", "", "nothing", "nothing")]
    [InlineData("HOME", "/root", "/root", "/root")]
    public void A_secret_is_struck_out_of_texts(string variable, string value, string text, string masked) =>
        Assert.Equal(masked, With(variable, value).Mask(text));

    [Fact]
    public void The_runner_is_told_each_line_once_and_percents_as_it_reads_them()
    {
        using var output = new StringWriter { NewLine = "\n" };

        With("GITHUB_TOKEN", "one%line\r\ntwo lines\none%line\n").Announce(output);

        Assert.Equal("::add-mask::two lines\n::add-mask::one%25line\n", output.ToString());
    }

    [Fact]
    public void Password_and_whole_of_the_connection_are_told()
    {
        using var output = new StringWriter { NewLine = "\n" };

        With("LEVAIN_LOG_CONNECTION", Connection).Announce(output);

        Assert.Equal($"::add-mask::{Connection}\n::add-mask::p;q w\n", output.ToString());
    }

    private static Secrets With(string variable, string value) => new(name => name == variable ? value : null);
}
