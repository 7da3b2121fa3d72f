using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Requests;

/// <summary>Every status and content type that the real server answers with is one that its OpenAPI document promises.</summary>
public sealed class PromisedTests
{
    [Fact]
    public async Task By_the_document()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { MostRequests = 1, MostBytes = 4096 });
        await using var forgetful = await RunningService.StartAsync(folder, s => s with { KeepsPredictions = false });
        var paths = (await service.Call.GetAsync("/openapi/v1.json")).Json.GetProperty("paths");
        const string predict = "/v1/models/loan:predict", feedback = "/v1/feedback";
        var id = (await service.Call.PredictAsync("loan", folder.Request("loan"))).Json.GetProperty("id").GetString();
        HashSet<int> seen = [];
        Hold(predict, await service.Call.PostAsync(predict, folder.Request("loan")));
        Hold(feedback, await service.Call.PostAsync(feedback, $"{{\"id\":\"{id}\",\"label\":true}}"));
        Hold(feedback, await forgetful.Call.PostAsync(feedback, "{}"));
        foreach (var path in (string[])[predict, feedback])
        {
            Hold(path, await service.Call.PostAsync(path, "{"));
            Hold(path, await service.Call.PostAsync(path, "{}"));
            Hold(path, await service.Call.PostAsync(path, "{}", "text/plain"));
            Hold(path, await service.Call.PostAsync(path, "{}".PadRight(5000)));
        }

        using (await RawConnection.BeginAsync(service.Call.Address, "loan", folder.Request("loan"), 1))
            foreach (var path in (string[])[predict, feedback]) Hold(path, await service.Call.PostAsync(path, "{}"));
        foreach (var path in (string[])["/health/live", "/health/ready", "/metrics", "/v1/models"]) Hold(path, await service.Call.GetAsync(path), "get");
        Hold("/v1/models/{model}", await service.Call.GetAsync("/v1/models/loan"), "get");
        Hold("/v1/models/{model}", await service.Call.GetAsync("/v1/models/nobody"), "get");
        Hold("/v1/models/{model}/card", await service.Call.GetAsync("/v1/models/loan/card"), "get");
        Assert.Equal([200, 202, 400, 404, 409, 413, 415, 422, 503], seen.Order());

        void Hold(string path, Answer answer, string method = "post")
        {
            var promised = paths.GetProperty(path).GetProperty(method).GetProperty("responses");
            Assert.True(promised.TryGetProperty(FormattableString.Invariant($"{answer.Status}"), out var response), $"{path} {answer.Status}");
            Assert.Contains(answer.ContentType!.Split(';')[0], response.GetProperty("content").EnumerateObject().Select(c => c.Name));
            seen.Add(answer.Status);
        }
    }
}
