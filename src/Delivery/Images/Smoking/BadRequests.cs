using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Levain.Delivery.Images.Smoking;

/// <summary>Requests that break every contract, made of one that keeps it.</summary>
internal static class BadRequests
{
    public static IReadOnlyList<(string Fault, string Code, string Request)> Of(string golden) =>
    [
        ("a field of the wrong type", "WrongType", Changed(golden, json =>
        {
            var row = json["row"]!.AsObject();
            row[row.First().Key] = new JsonArray();
        })),
        ("without its row", "MissingValue", Changed(golden, json => json.Remove("row"))),
        ("a field that no contract names", "UnknownField", Changed(golden, json => json["levain smoke"] = 1)),
    ];

    /// <summary>Sends each, and demands that it is refused with its violation.</summary>
    /// <exception cref="LevainException">One is answered in another way.</exception>
    public static async Task DemandRefusalAsync(ServiceCaller service, string golden, CancellationToken cancellation)
    {
        foreach (var (fault, code, request) in Of(golden))
        {
            var answer = await service.PredictAsync(request, cancellation);
            if (answer.Status != HttpStatusCode.UnprocessableEntity || !Names(answer.Text, code))
                throw new LevainException(
                    $"A request with {fault} is answered with {(int)answer.Status}, and not with 422 and a violation {code}: {answer.Brief}");
        }
    }

    private static bool Names(string problem, string code)
    {
        try
        {
            using var json = JsonDocument.Parse(problem);
            return json.RootElement.TryGetProperty("violations", out var all)
                && all.EnumerateArray().Any(v => v.GetProperty("code").GetString() == code);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }

    private static string Changed(string golden, Action<JsonObject> change)
    {
        var json = JsonNode.Parse(golden)!.AsObject();
        change(json);
        return json.ToJsonString();
    }
}
