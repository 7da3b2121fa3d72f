using System.Net;
using Xunit;

namespace Levain.Delivery.Images.Smoking;

public sealed class AnswerTests
{
    [Fact]
    public void Scores_come_back_of_one_row_of_many_and_of_classes()
    {
        Assert.Equal([[0.25f]], new Answer(HttpStatusCode.OK, """{"id":"a","score":0.25}""").Scores("it"));
        Assert.Equal([[0.25f], [1f]], new Answer(HttpStatusCode.OK, """{"predictions":[{"score":0.25},{"score":1}]}""").Scores("it"));
        Assert.Equal([[0.75f, 0.25f]], new Answer(HttpStatusCode.OK, """{"score":0.75,"scores":{"b":0.75,"a":0.25}}""").Scores("it"));
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"score":"high"}""")]
    [InlineData(200, "")]
    [InlineData(503, """{"score":1}""")]
    public void What_is_no_prediction_is_quoted(int status, string text) =>
        Told.Says(Told.By(() => new Answer((HttpStatusCode)status, text).Scores("golden row 1")), "The container answers golden row 1 with ", text);
}
