using System.Text;
using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Requests;

/// <summary>What is no JSON, or not the JSON that is wanted, is told so with its place.</summary>
public sealed class BadJsonTests(SharedService shared) : IClassFixture<SharedService>
{
    public static TheoryData<string, string> Broken => new()
    {
        { "", "input does not contain" },
        { "   ", "input does not contain" },
        { "[]", "JSON object" },
        { "null", "JSON object" },
        { "\"row\"", "JSON object" },
        { "{", "Expected" },
        { "{}x", "x" },
        { "{}{}", "{" },
        { "{\"row\":{\"firing\":1,\"heat\":1,\"hours\":1}", "Expected" },
        { "{\"row\":{\"firing\":1,\"heat\":NaN,\"hours\":1}}", "N" },
        { "{\"row\":{\"firing\":1,\"heat\":Infinity,\"hours\":1}}", "I" },
        { "{\"row\":{\"firing\":1,\"heat\":-Infinity,\"hours\":1}}", "I" },
        { "{\"row\":{\"firing\":01,\"heat\":1,\"hours\":1}}", "0" },
        { "{\"row\":{\"firing\":1,\"heat\":1,\"hours\":1,}}", "comma" },
        { "{'row':{}}", "'" },
        { "{\"row\":{}/**/}", "/" },
        { "{\"instances\":{}}", "array" },
        { "{\"instances\":[]}", "empty" },
        { "{\"instances\":[1]}", "object" },
        { "{\"instances\":[{\"row\":{}}],\"more\":1}", "alone" },
        { "{\"row\":{\"\\ud800\":1}}", "UTF" },
        { "{\"\\ud800\":1}", "UTF" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Broken_text_is_refused_with_400(string body, string told)
    {
        var answer = await shared.Call.PredictAsync("kiln", body);
        Assert.Equal((400, Problem.ContentType), (answer.Status, answer.ContentType));
        Assert.Contains(told, answer.Json.GetProperty("detail").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_request_that_is_cut_anywhere_is_refused()
    {
        var call = shared.Call;
        var whole = shared.Folder.Request("parcel");
        for (var length = 0; length < whole.Length; length += 7)
            Assert.Equal(400, (await call.PredictAsync("parcel", whole[..length])).Status);
    }

    [Theory]
    [InlineData("{\"row\":", "}")]
    [InlineData("[", "]")]
    [InlineData("{\"row\":{\"heat\":", "}}")]
    [InlineData("{\"nobody\":", "}")]
    public async Task Ten_thousand_levels_are_refused(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000));
        Assert.Equal(400, (await shared.Call.PredictAsync("kiln", deep)).Status);
    }

    [Theory]
    [InlineData("kiln", "{\"row\":{\"firing\":1,\"heat\":1,\"hours\":1,\"x\u00ff\":1}}")]
    [InlineData("parcel", "{\"row\":{\"number\":1,\"weight\":1,\"sent\":\"2025-01-01\",\"country\":\"D\u00ffE\"}}")]
    [InlineData("parcel", "{\"row\":{\"number\":1,\"weight\":1,\"sent\":\"2025-01-01\",\"noise\":\"\u00ff\"}}")]
    [InlineData("parcel", "{\"row\":{\"number\":1,\"weight\":1,\"sent\":\"2025-01-01\",\"noise\u00ff\":1}}")]
    public async Task Bytes_that_are_no_UTF_8_are_refused(string model, string latin)
    {
        var answer = await shared.Call.PostAsync($"/v1/models/{model}:predict", Encoding.Latin1.GetBytes(latin));
        Assert.Equal(400, answer.Status);
        Assert.Contains("UTF-8", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_instances_are_refused_with_their_most()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { MostRows = 3 });
        var one = folder.Request("kiln");
        Assert.Equal(200, (await service.Call.PredictAsync("kiln", $"{{\"instances\":[{one},{one},{one}]}}")).Status);
        var refused = await service.Call.PredictAsync("kiln", $"{{\"instances\":[{one},{one},{one},{one}]}}");
        Assert.Equal(400, refused.Status);
        Assert.Contains("at most 3 instances", refused.Text, StringComparison.Ordinal);
    }
}
