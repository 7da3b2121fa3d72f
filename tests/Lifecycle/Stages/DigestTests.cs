using Xunit;

namespace Levain.Stages;

public sealed class DigestTests
{
    private const string OfAbc = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void Text_has_the_digest_that_the_standard_gives() => Assert.Equal(OfAbc, Digest.OfText("abc"));

    [Fact]
    public void Bytes_text_and_file_agree()
    {
        using var folder = new TempFolder();
        Assert.Equal(OfAbc, Digest.OfBytes("abc"u8));
        Assert.Equal(OfAbc, Digest.OfFile(folder.Write("abc", "abc")));
    }

    [Fact]
    public void Line_endings_count()
    {
        using var folder = new TempFolder();
        Assert.NotEqual(Digest.OfFile(folder.Write("a", "a\n")), Digest.OfFile(folder.Write("b", "a\r\n")));
    }

    [Theory]
    [InlineData(OfAbc, "ba7816bf8f01")]
    [InlineData("none", "none")]
    [InlineData("itself", "itself")]
    [InlineData("sha256:short", "sha256:short")]
    [InlineData("", "")]
    public void A_brief_name_is_twelve_digits_of_a_digest_and_else_the_word(string digest, string brief) =>
        Assert.Equal(brief, Digest.Brief(digest));

    [Fact]
    public void A_name_and_its_digits_are_one_and_the_same() =>
        Assert.Equal(Digest.OfText("a"), Digest.FromHex(Digest.ToHex(Digest.OfText("a"))));
}
