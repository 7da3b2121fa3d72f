using Xunit;

namespace Levain.Output;

public sealed class RehearsalNotesTests
{
    [Theory]
    [InlineData("""{ "state": "success", "n": [1, {"a": "b"}] }""", """{"state":"success","n":[1,{"a":"b"}]}""")]
    [InlineData("""{"body":"<!-- mark -->\n# Head\nmore"}""", """{"body":"# Head... (25 characters)"}""")]
    [InlineData("\"only a text\"", "\"only a text\"")]
    [InlineData("7 bytes", "7 bytes")]
    [InlineData("two\nlines", "two... (9 characters)")]
    public void A_body_is_a_line_with_long_texts_shortened(string body, string line) => Assert.Equal(line, RehearsalNotes.Body(body));

    [Fact]
    public void A_long_line_is_cut() =>
        Assert.Equal($"{{\"t\":\"{new string('x', 240)}... (5000 characters)\"}}", RehearsalNotes.Body($"{{\"t\":\"{new string('x', 5000)}\"}}"));

    [Fact]
    public void Method_and_address_stand_before_the_body() => Assert.Equal(
        ["would call POST /repos/octo/models/issues", "  {\"title\":\"t\"}", "would call DELETE /x"],
        RehearsalNotes.Lines([new("POST", "/repos/octo/models/issues", "{\"title\":\"t\"}"), new("DELETE", "/x", "")]));
}
