using System.Text;
using System.Text.Json;
using Levain.Scoring.Descriptions;
using Xunit;

namespace Levain.Scoring.OpenApi;

/// <summary>Judged by the specification's own schema, and by a validator that takes the requests' schemas at their word.</summary>
public sealed class OpenApiDocumentTests
{
    // The official schema of OpenAPI 3.1 is what this package validates with; it also resolves every reference.
    private const string Validate = """
        const { Validator } = require('@seriousme/openapi-schema-validator');
        const validator = new Validator();
        const found = await validator.validate(input);
        if (found.valid) validator.resolveRefs();
        return { valid: found.valid, version: validator.version, errors: JSON.stringify(found.errors ?? '').slice(0, 2000) };
        """;

    private const string Requests = """
        const ajv = new (require('ajv/dist/2020').default)({ strict: false, allErrors: true });
        require('ajv-formats')(ajv);
        ajv.addSchema(input.document, 'd');
        return input.requests.map(r => {
          const pointer = Object.keys(input.document.paths).find(p => p.endsWith(':predict')).replaceAll('~', '~0').replaceAll('/', '~1');
          const holds = ajv.compile({ $ref: 'd#/paths/' + encodeURIComponent(pointer) + '/post/requestBody/content/application~1json/schema' });
          return holds(r);
        });
        """;

    public static TheoryData<string, bool> Cases => new()
    {
        { Row("\"amount\":12.5"), true },
        { Row("\"amount\":0"), false },
        { Row("\"amount\":\"12.5\""), false },
        { Row("\"amount\":null"), false },
        { Row("\"amount\":1000001"), false },
        { Row("\"amount\":1,\"device\":-1"), false },
        { Row("\"amount\":1,\"device\":1.5"), false },
        { Row("\"amount\":1,\"channel\":\"Phone\""), false },
        { Row("\"amount\":1,\"time\":\"yesterday\""), false },
        { Row("\"amount\":1,\"extra\":1"), false },
        { Row("\"device\":1"), false },
        { Row("\"amount\":1", "\"past\":[" + string.Join(',', Enumerable.Repeat(Earlier, 20)) + "]"), true },
        { Row("\"amount\":1", "\"past\":[" + string.Join(',', Enumerable.Repeat(Earlier, 21)) + "]"), false },
        { Row("\"amount\":1", "\"other\":[]"), false },
        { $$"""{"instances":[{{Row("\"amount\":1")}},{{Row("\"amount\":2")}}]}""", true },
        { """{"instances":[]}""", false },
        { $$"""{"instances":[{{Row("\"amount\":0")}}]}""", false },
        { "[]", false },
    };

    private const string Earlier = """{"id":1,"time":"2025-12-30T08:00:00","customer":7,"channel":"Chip","amount":3,"device":0}""";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_document_holds_against_the_official_schema(int models)
    {
        var found = await Node.RunAsync(Validate, Document([.. SampleModels.All.Take(models)]), "@seriousme/openapi-schema-validator");

        Assert.True(found.GetProperty("valid").GetBoolean(), found.GetProperty("errors").GetString());
        Assert.Equal("3.1", found.GetProperty("version").GetString());
    }

    [Fact]
    public async Task The_judge_finds_a_fault()
    {
        var broken = Document(SampleModels.All).Replace("\"responses\"", "\"answers\"", StringComparison.Ordinal).Replace("\"in\":\"path\"", "\"in\":\"air\"", StringComparison.Ordinal);

        Assert.False((await Node.RunAsync(Validate, broken, "@seriousme/openapi-schema-validator")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Requests_are_told_apart_as_the_contract_wants()
    {
        var found = await HoldAsync(SampleModels.Fraud, [.. Cases.Select(c => c.Data.Item1)]);

        Assert.Equal(Cases.Select(c => (c.Data.Item1, c.Data.Item2 ? "true" : "false")), Cases.Select(c => c.Data.Item1).Zip(found.Split(' ')));
    }

    [Fact]
    public async Task Every_models_own_example_holds()
    {
        foreach (var model in SampleModels.All) Assert.Equal("true", await HoldAsync(model, [model.Example]));
    }

    [Fact]
    public async Task What_is_optional_may_be_null_or_missing_and_a_pattern_wants_the_whole_text()
    {
        Assert.Equal("false false", await HoldAsync(SampleModels.Weather, ["""{"row":{"date":"2015-12-31"}}""", """{"row":{"date":"2015-13-31"},"past":[{"date":"2015-12-29"},{"date":"2015-12-30"}]}"""]));
        Assert.Equal("true", await HoldAsync(SampleModels.Weather, ["""{"row":{"date":"2015-12-31","location":null},"past":[{"date":"2015-12-29"},{"date":"2015-12-30"}]}"""]));
        Assert.Equal("true true false false false false", await HoldAsync(
            SampleModels.Personal, [.. new[] { "AB-1", "none", "xAB-1", "nonex", "AB-1x", "xnone" }.Select(code => $$$"""{"row":{"email":"a@b","code":"{{{code}}}","urgent":false}}""")]));
    }

    [Fact]
    public void A_pattern_that_only_this_platform_knows_stays_a_sentence()
    {
        var column = new ColumnDescription { Name = "x", Kind = ValueKind.Text, Rules = ["matches (?i)x"] };

        Assert.All(["(?i)x", @"\Ax", "[a-z-[b]]", @"(?<n>x)", @"\p{IsGreek}"], pattern => Assert.Equal(
            """{"type":"string","description":"matches (?i)x"}""", Written(json => ColumnSchema.Write(column with { Pattern = pattern }, json))));
    }

    [Fact]
    public void No_personal_value_stands_in_it() => Assert.DoesNotContain("anna@", Document(SampleModels.All), StringComparison.Ordinal);

    private static string Row(string fields, string? more = null)
    {
        var given = JsonElement.Parse($"{{{fields}}}").EnumerateObject().Select(p => p.Name).ToArray();
        var others = new[] { "\"id\":1", "\"time\":\"2025-12-31T23:00:00\"", "\"customer\":7", "\"channel\":\"Chip\"", "\"device\":0" }
            .Where(f => !given.Any(g => f.StartsWith($"\"{g}\"", StringComparison.Ordinal)));
        return $"{{\"row\":{{{string.Join(',', [fields, .. others])}}}{(more is null ? "" : $",{more}")}}}";
    }

    private static async Task<string> HoldAsync(ModelDescription model, string[] requests)
    {
        var input = $$"""{"document":{{Document([model])}},"requests":[{{string.Join(',', requests)}}]}""";
        return string.Join(' ', (await Node.RunAsync(Requests, input, "ajv", "ajv-formats")).EnumerateArray().Select(r => r.GetRawText()));
    }

    private static string Document(IReadOnlyList<ModelDescription> models) => Written(json => OpenApiDocument.Write(models, json));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
