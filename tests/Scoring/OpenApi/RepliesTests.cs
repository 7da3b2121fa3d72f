using System.Text.Json;
using Levain.Definitions;
using Levain.Scoring.Descriptions;
using Levain.Scoring.Pages;
using Xunit;

namespace Levain.Scoring.OpenApi;

/// <summary>What the service replies is what its own document promises.</summary>
public sealed class RepliesTests
{
    private const string Hold = """
        const ajv = new (require('ajv/dist/2020').default)({ strict: false });
        require('ajv-formats')(ajv);
        ajv.addSchema(input.document, 'd');
        return input.replies.map(r => {
          const holds = ajv.compile({ $ref: 'd#/components/schemas/' + r.schema });
          return holds(r.body) ? '' : JSON.stringify(holds.errors);
        });
        """;

    public static TheoryData<string, string, bool> Predictions => new()
    {
        { "fraud", ServedPages.Answer, true },
        { "fraud", ServedPages.Answer.Replace("0.25", "1.25", StringComparison.Ordinal), false },
        { "fraud", ServedPages.Answer.Replace("true", "\"yes\"", StringComparison.Ordinal), false },
        { "fraud", ServedPages.Answer.Replace("\"label\":true,", "", StringComparison.Ordinal), false },
        { "fraud", ServedPages.Answer.Replace("\"id\":\"a1\",", "", StringComparison.Ordinal), false },
        { "weather", Answer("17.5", null), true },
        { "weather", Answer("\"warm\"", null), false },
        { "letters", Answer("0.9", "\"praise\""), true },
        { "letters", Answer("0.9", "\"spam\""), false },
    };

    [Fact]
    public async Task Models_and_problems_are_as_the_document_says()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.Fraud, SampleModels.Weather, SampleModels.Personal);
        using var missing = await served.GetAsync("/v1/models/other");
        List<(string, string)> replies =
        [
            ("Models", await served.ReadAsync("/v1/models")),
            ("Problem", await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)),
            ("Problem", ServedPages.Refusal),
        ];
        foreach (var name in new[] { "fraud", "weather", "letters" }) replies.Add(("Model", await served.ReadAsync($"/v1/models/{name}")));

        Assert.All(await HoldAsync(await served.ReadAsync("/openapi/v1.json"), replies), fault => Assert.Equal("", fault));
    }

    [Fact]
    public async Task Predictions_are_told_apart_by_the_models_kind()
    {
        await using var served = await ServedPages.StartAsync(SampleModels.All);
        var found = await HoldAsync(await served.ReadAsync("/openapi/v1.json"), [.. Predictions.Select(p => ($"{p.Data.Item1}.Prediction", p.Data.Item2))]);

        Assert.Equal(Predictions.Select(p => p.Data), Predictions.Zip(found, (p, fault) => (p.Data.Item1, p.Data.Item2, fault.Length == 0)));
    }

    [Theory]
    [InlineData(ModelKind.Regression, "regression")]
    [InlineData(ModelKind.Binary, "binary")]
    [InlineData(ModelKind.Multiclass, "multiclass")]
    public void A_kind_has_one_word(ModelKind kind, string word) => Assert.Equal(word, ModelJson.Word(kind));

    [Theory]
    [InlineData("fraud", "/v1/models/fraud:predict")]
    [InlineData("a b/{c}", "/v1/models/a%20b%2F%7Bc%7D:predict")]
    public void A_path_holds_no_character_with_a_meaning(string name, string path) =>
        Assert.Equal(path, PredictPath.Of(SampleModels.Fraud with { Name = name }));

    private static string Answer(string score, string? label) =>
        $$"""{"id":"b2","score":{{score}},{{(label is null ? "" : $"\"label\":{label},")}}"model":"m","version":1,"digest":"sha256:0"}""";

    private static async Task<string[]> HoldAsync(string document, IEnumerable<(string Schema, string Body)> replies)
    {
        var input = $$"""{"document":{{document}},"replies":[{{string.Join(',', replies.Select(r => $"{{\"schema\":{JsonSerializer.Serialize(r.Schema)},\"body\":{r.Body}}}"))}}]}""";
        return [.. (await Node.RunAsync(Hold, input, "ajv", "ajv-formats")).EnumerateArray().Select(r => r.GetString()!)];
    }
}
