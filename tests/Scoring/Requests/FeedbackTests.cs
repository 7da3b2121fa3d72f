using Levain.Monitoring.Logging;
using Levain.Scoring.Logging;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Requests;

/// <summary>Late labels, good and bad.</summary>
public sealed class FeedbackTests(SharedService shared) : IClassFixture<SharedService>
{
    private const string Digits = "019b7a3c5e2f70008a1b2c3d4e5f6071";

    [Fact]
    public async Task A_label_and_a_list_of_labels_are_kept_with_their_ids()
    {
        using var folder = new ServingFolder();
        List<string> ids = [];
        await using (var service = await RunningService.StartAsync(folder, clock: new SetClock()))
        {
            foreach (var model in (string[])["loan", "river", "parcel"])
                ids.Add((await service.Call.PredictAsync(model, folder.Request(model))).Json.GetProperty("id").GetString()!);
            var one = await service.Call.PostAsync("/v1/feedback", $"{{\"id\":\"{ids[0]}\",\"label\":true,\"known\":\"2025-12-24T18:00:00+01:00\"}}");
            Assert.Equal((202, 1), (one.Status, one.Json.GetProperty("taken").GetInt32()));
            var many = await service.Call.PostAsync("/v1/feedback", $"{{\"labels\":[{{\"id\":\"{ids[1]}\",\"label\":2.5}},{{\"label\":\"Bulky\",\"id\":\"{ids[2]}\"}}]}}");
            Assert.Equal((202, 2), (many.Status, many.Json.GetProperty("taken").GetInt32()));
        }

        var kept = (await Events.ReadAsync(folder.Log)).OfType<LoggedFeedback>().ToList();
        Assert.Equal(ids, kept.Select(k => k.Id));
        Assert.Equal(["true", "2.5", "\"Bulky\""], kept.Select(k => k.Label!.Value.GetRawText()));
        Assert.Equal([new DateTimeOffset(2025, 12, 24, 17, 0, 0, TimeSpan.Zero), new SetClock().Now, new SetClock().Now], kept.Select(k => k.Known));
    }

    [Theory]
    [InlineData("{}", "id MissingValue, label MissingValue")]
    [InlineData("{\"id\":\"loan-1\",\"label\":true}", "id PatternMismatch")]
    [InlineData("{\"id\":\"nobody-@\",\"label\":true}", "id PatternMismatch")]
    [InlineData("{\"id\":\"loan-@\",\"label\":null}", "label MissingValue")]
    [InlineData("{\"id\":\"loan-@\",\"label\":1}", "label WrongType")]
    [InlineData("{\"id\":\"loan-@\",\"label\":\"true\"}", "label WrongType")]
    [InlineData("{\"id\":\"river-@\",\"label\":true}", "label WrongType")]
    [InlineData("{\"id\":\"river-@\",\"label\":1e999}", "label WrongType")]
    [InlineData("{\"id\":\"parcel-@\",\"label\":\"box\"}", "label WrongType")]
    [InlineData("{\"id\":\"parcel-@\",\"label\":\"\\ud800\"}", "label WrongType")]
    [InlineData("{\"id\":\"parcel-@\",\"label\":[\"Box\"]}", "label WrongType")]
    [InlineData("{\"id\":\"loan-@\",\"label\":true,\"known\":\"9999-01-01T00:00:00Z\"}", "known OutOfRange")]
    [InlineData("{\"labels\":[]}", "labels MissingValue")]
    [InlineData("{\"labels\":[null]}", "labels MissingValue")]
    [InlineData("{\"labels\":[{\"labels\":[]}]}", "labels UnknownField, id MissingValue, label MissingValue")]
    [InlineData("{\"labels\":[{\"id\":\"loan-@\",\"label\":true}],\"id\":\"x\"}", "labels UnknownField")]
    public async Task What_fits_no_prediction_is_refused(string body, string told)
    {
        var answer = await shared.Call.PostAsync("/v1/feedback", body.Replace("@", Digits, StringComparison.Ordinal));
        Assert.True(answer.Status == 422, answer.Text);
        Assert.Equal(told, string.Join(", ", answer.Json.GetProperty("violations").EnumerateArray().Select(v => $"{v.GetProperty("field")} {v.GetProperty("code")}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":1,\"label\":true}")]
    [InlineData("{\"id\":\"\\ud800\",\"label\":true}")]
    [InlineData("{\"id\":\"a\",\"id\":\"a\",\"label\":true}")]
    [InlineData("{\"id\":\"a\",\"label\":true,\"more\":1}")]
    [InlineData("{\"id\":\"a\",\"label\":true,\"known\":\"Monday\"}")]
    [InlineData("{\"id\":\"a\",\"label\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}")]
    public async Task What_is_no_label_at_all_is_refused(string body) =>
        Assert.Equal(400, (await shared.Call.PostAsync("/v1/feedback", body)).Status);

    [Fact]
    public async Task Without_a_log_a_label_is_not_taken()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { KeepsPredictions = false });
        Assert.Equal(409, (await service.Call.PostAsync("/v1/feedback", $"{{\"id\":\"loan-{Digits}\",\"label\":true}}")).Status);
        Assert.Equal(200, (await service.Call.PredictAsync("loan", folder.Request("loan"))).Status);
        Assert.Empty(Directory.GetFiles(folder.Log));
    }
}
