using System.Text;
using System.Text.Json;
using Levain.Scoring.Descriptions;
using Xunit;

namespace Levain.Scoring.OpenApi;

public sealed class ColumnSchemaTests
{
    [Theory]
    [InlineData(nameof(ValueKind.Number), """{"type":"number"}""")]
    [InlineData(nameof(ValueKind.Integer), """{"type":"integer"}""")]
    [InlineData(nameof(ValueKind.Boolean), """{"type":"boolean"}""")]
    [InlineData(nameof(ValueKind.Text), """{"type":"string"}""")]
    [InlineData(nameof(ValueKind.Date), """{"type":"string","format":"date"}""")]
    [InlineData(nameof(ValueKind.Category), """{"type":"string","enum":["a","b"]}""")]
    public void Each_kind_has_its_type(string kind, string schema) => Assert.Equal(schema, Written(new()
    {
        Name = "x",
        Kind = Enum.Parse<ValueKind>(kind),
        Categories = kind == nameof(ValueKind.Category) ? ["a", "b"] : [],
    }));

    [Fact]
    public void All_that_a_contract_says_of_a_number_is_written() => Assert.Equal(
        """{"type":["number","null"],"description":"entity; personal data; is above 0","x-personal":true,"minimum":-1.5,"exclusiveMinimum":0,"maximum":1000000,"exclusiveMaximum":2}""",
        Written(new()
        {
            Name = "x",
            Kind = ValueKind.Number,
            IsOptional = true,
            IsPersonal = true,
            Roles = ["entity"],
            Rules = ["is above 0"],
            Minimum = -1.5,
            ExclusiveMinimum = 0,
            Maximum = 1_000_000,
            ExclusiveMaximum = 2,
        }));

    [Fact]
    public void All_that_a_contract_says_of_a_text_is_written() => Assert.Equal(
        """{"type":["string","null"],"pattern":"^(?:[a-z]|none)$","minLength":1,"maxLength":9,"enum":["a","none",null]}""",
        Written(new() { Name = "x", Kind = ValueKind.Text, IsOptional = true, Pattern = "[a-z]|none", MinLength = 1, MaxLength = 9, OneOf = ["a", "none"] }));

    [Theory]
    [InlineData("2020-02-29T23:59:59", true)]
    [InlineData("2020-02-29 23:59:59.1234567", true)]
    [InlineData("2020-02-29T23:59:59Z", false)]
    [InlineData("2020-02-29T23:59:59+01:00", false)]
    [InlineData("2020-02-29T23:59:59.12345678", false)]
    [InlineData("2020-02-29T23:59", false)]
    [InlineData("2020-02-29", false)]
    public void A_time_is_written_as_the_contract_reads_it(string time, bool isRead)
    {
        var pattern = JsonElement.Parse(Written(new() { Name = "x", Kind = ValueKind.Time })).GetProperty("pattern").GetString()!;

        Assert.Equal(isRead, System.Text.RegularExpressions.Regex.IsMatch(time, pattern));
        Assert.Equal(isRead, Validating.Parsing.TimeParser.TryParse(Encoding.UTF8.GetBytes(time), out _));
    }

    private static string Written(ColumnDescription column)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ColumnSchema.Write(column, json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
