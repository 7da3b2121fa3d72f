using System.Text;
using System.Text.Json;
using Xunit;

namespace Levain.Scoring.Descriptions;

public sealed class ExampleRequestTests
{
    [Fact]
    public void Numbers_and_texts_are_shown_as_the_example_has_them()
    {
        var shown = ExampleRequest.Readable(SampleModels.Fraud);

        Assert.Contains("\n    \"id\": 9007199254740993,\n", shown, StringComparison.Ordinal);
        Assert.Contains("2025-12-30T08:00:00.25", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_short_form_has_only_the_past_that_is_needed()
    {
        Assert.Equal(
            """{"row":{"id":9007199254740993,"time":"2025-12-31T23:00:00","customer":7,"channel":"Ecommerce","amount":12.5,"device":4}}""",
            ExampleRequest.Brief(SampleModels.Fraud));
        Assert.EndsWith("""[{"date":"2015-12-30","location":"Seattle"}]}""", ExampleRequest.Brief(SampleModels.Weather with { NeededPast = 1 }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_persons_own_values_are_replaced_wherever_they_stand()
    {
        var model = SampleModels.Personal with
        {
            Example = """{"row":{"email":"anna@example.org","born":"1980-05-17","code":"AB-12"},"past":[{"email":"bert@example.org","code":"C"}]}""",
            NeededPast = 1,
        };

        Assert.Equal("""{"row":{"email":"personal","born":null,"code":"AB-12"},"past":[{"email":"personal","code":"C"}]}""", ExampleRequest.Brief(model));
        Assert.DoesNotContain("@example.org", ExampleRequest.Readable(model), StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", Written(model), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ValueKind.Number), "1")]
    [InlineData(nameof(ValueKind.Boolean), "false")]
    [InlineData(nameof(ValueKind.Date), "\"2000-01-01\"")]
    [InlineData(nameof(ValueKind.Time), "\"2000-01-01T00:00:00\"")]
    [InlineData(nameof(ValueKind.Category), "\"first\"")]
    public void What_stands_in_its_place_is_of_the_same_kind(string kind, string shown)
    {
        var model = SampleModels.Personal with
        {
            Columns = [new() { Name = "x", Kind = Enum.Parse<ValueKind>(kind), Categories = ["first"], IsPersonal = true }],
            Example = """{"row":{"x":"secret"}}""",
        };

        Assert.Equal($$$"""{"row":{"x":{{{shown}}}}}""", ExampleRequest.Brief(model));
    }

    private static string Written(ModelDescription model)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ExampleRequest.Write(model, json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
