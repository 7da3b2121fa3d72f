using System.Text.Json.Nodes;
using Xunit;

namespace Levain.Scoring.Requests;

/// <summary>Rows and pasts that break the contract are refused with what they break; warnings refuse nothing.</summary>
public sealed class BrokenContractTests(SharedService shared) : IClassFixture<SharedService>
{
    private const string Loan = """
        {"id":7,"granted":"2025-03-01T08:00:00","customer":5,"name":"Ada Lovelace","purpose":"House","amount":50000,"income":40000,"years-employed":3}
        """;

    [Theory]
    [InlineData("amount", "\"50000\"", "WrongType")]
    [InlineData("amount", "true", "WrongType")]
    [InlineData("amount", "[1]", "WrongType")]
    [InlineData("amount", "{\"a\":1}", "WrongType")]
    [InlineData("amount", "null", "MissingValue")]
    [InlineData("amount", "1e999", "WrongType")]
    [InlineData("amount", "-1e999", "WrongType")]
    [InlineData("amount", "1e39", "WrongType")]
    [InlineData("amount", "0", "OutOfRange")]
    [InlineData("amount", "1000001", "OutOfRange")]
    [InlineData("customer", "2147483648", "WrongType")]
    [InlineData("customer", "1.5", "WrongType")]
    [InlineData("customer", "0", "OutOfRange")]
    [InlineData("id", "9223372036854775808", "WrongType")]
    [InlineData("purpose", "\"Boat\"", "WrongType")]
    [InlineData("purpose", "2", "WrongType")]
    [InlineData("purpose", "\"\"", "MissingValue")]
    [InlineData("granted", "\"yesterday\"", "WrongType")]
    [InlineData("granted", "1740816000", "WrongType")]
    [InlineData("granted", "\"2025-02-30T08:00:00\"", "WrongType")]
    [InlineData("name", "\"A\"", "WrongLength")]
    [InlineData("name", "\"Ada 2\"", "PatternMismatch")]
    [InlineData("income", "\"none\"", "WrongType")]
    [InlineData("income", "-1", "OutOfRange")]
    [InlineData("years-employed", "70", "OutOfRange")]
    [InlineData("years", "3", "UnknownField")]
    [InlineData("Amount ", "1", "UnknownField")]
    [InlineData("__proto__", "{}", "UnknownField")]
    [InlineData("failed", "true", "UnexpectedLabel")]
    [InlineData("known", "null", "UnexpectedLabel")]
    public async Task A_field_that_is_wrong_is_told(string field, string value, string code)
    {
        var row = JsonNode.Parse(Loan)!.AsObject();
        row[field] = value.EndsWith("e999", StringComparison.Ordinal) || value.EndsWith("e39", StringComparison.Ordinal) ? "@" : JsonNode.Parse(value);
        var answer = await shared.Call.PredictAsync("loan", Request(row.ToJsonString().Replace("\"@\"", value, StringComparison.Ordinal)));
        Assert.Equal(422, answer.Status);
        Assert.Equal([code], answer.Codes);
        var violation = answer.Json.GetProperty("violations")[0];
        Assert.Equal((0, "row", field), (violation.GetProperty("instance").GetInt32(), violation.GetProperty("place").GetString(), violation.GetProperty("field").GetString()));
    }

    [Theory]
    [InlineData("income", null)]
    [InlineData("income", "null")]
    [InlineData("years-employed", null)]
    [InlineData("years-employed", "60")]
    [InlineData("amount", "999999")]
    [InlineData("amount", "5.0e4")]
    [InlineData("purpose", "\"\\u0043ar\"")]
    public async Task What_the_contract_allows_or_only_warns_of_is_answered(string field, string? value)
    {
        var row = JsonNode.Parse(Loan)!.AsObject();
        if (value is null) row.Remove(field);
        else row[field] = JsonNode.Parse(value);
        var answer = await shared.Call.PredictAsync("loan", Request(row.ToJsonString()));
        Assert.True(answer.Status == 200, answer.Text);
    }

    [Fact]
    public async Task A_field_or_a_part_that_comes_twice_is_told()
    {
        Assert.Equal(["DuplicateField"], (await shared.Call.PredictAsync("loan", Request(Loan.Trim().Replace("{\"id\":7,", "{\"id\":7,\"id\":7,", StringComparison.Ordinal)))).Codes);
        Assert.Equal(["DuplicateField"], (await shared.Call.PredictAsync("loan", $"{{\"row\":{Loan},\"row\":{Loan}}}")).Codes);
        Assert.Equal(["UnknownField"], (await shared.Call.PredictAsync("loan", $"{{\"row\":{Loan},\"rows\":[]}}")).Codes);
        Assert.Equal(["MissingValue"], (await shared.Call.PredictAsync("loan", "{}")).Codes);
        Assert.Equal(["WrongType"], (await shared.Call.PredictAsync("loan", "{\"row\":[]}")).Codes);
        Assert.Equal(["WrongType"], (await shared.Call.PredictAsync("loan", $"{{\"row\":{Loan},\"past\":{{}}}}")).Codes);
    }

    [Fact]
    public async Task A_rule_across_fields_is_told() => Assert.Equal(
        ["RuleBroken"], (await shared.Call.PredictAsync("loan", Request(With("purpose", "Car", "amount", 100_001)))).Codes);

    [Fact]
    public async Task Unknown_fields_go_by_only_where_the_contract_says_so()
    {
        const string parcel = "{\"row\":{\"number\":1,\"weight\":2,\"sent\":\"2025-01-01\",\"belt\":{\"deep\":[1,2]}}}";
        Assert.Equal(200, (await shared.Call.PredictAsync("parcel", parcel)).Status);
        Assert.Equal(["UnexpectedLabel"], (await shared.Call.PredictAsync("parcel", parcel.Replace("belt", "lane", StringComparison.Ordinal))).Codes);
    }

    [Theory]
    [InlineData("customer", 6, "2025-02-01T00:00:00", "ForeignPast")]
    [InlineData("id", 8, "2025-03-01T08:00:01", "OutOfOrder")]
    [InlineData("id", 7, "2025-02-01T00:00:00", "DuplicateKey")]
    [InlineData("amount", -1, "2025-02-01T00:00:00", "OutOfRange")]
    public async Task A_past_that_training_would_not_see_is_told(string field, int value, string time, string code)
    {
        var past = With("id", 1, field, value, "granted", time);
        var answer = await shared.Call.PredictAsync("loan", $"{{\"past\":[{With("id", 2, "granted", "2025-01-01T00:00:00")},{past}],\"row\":{Loan}}}");
        Assert.Equal((422, "past[1]"), (answer.Status, answer.Json.GetProperty("violations")[0].GetProperty("place").GetString()));
        Assert.Equal([code], answer.Codes);
    }

    [Fact]
    public async Task A_past_that_is_too_short_or_gives_no_finite_feature_is_told()
    {
        static string Day(int day, double level = 3) => FormattableString.Invariant($"{{\"day\":\"2025-01-0{day}\",\"level\":{level},\"rain\":1}}");
        var whole = $"{{\"row\":{Day(5)},\"past\":[{Day(1)},{Day(2)},{Day(3)},{Day(4)}]}}";
        Assert.Equal(200, (await shared.Call.PredictAsync("river", whole)).Status);
        Assert.Equal(["ShortPast"], (await shared.Call.PredictAsync("river", $"{{\"row\":{Day(5)},\"past\":[{Day(2)},{Day(3)},{Day(4)}]}}")).Codes);
        var unreal = await shared.Call.PredictAsync("kiln", "{\"row\":{\"firing\":1,\"heat\":1,\"hours\":0}}");
        Assert.Equal((422, "Hours"), (unreal.Status, unreal.Json.GetProperty("violations")[0].GetProperty("field").GetString()));
        Assert.Equal(["UnrealFeature"], unreal.Codes);
    }

    [Fact]
    public async Task One_bad_instance_refuses_all_and_a_hundred_faults_are_told_at_most()
    {
        var batch = string.Join(',', Enumerable.Range(0, 150).Select(i => i == 3 ? $"{{\"row\":{Loan}}}" : "{}"));
        var answer = await shared.Call.PredictAsync("loan", $"{{\"instances\":[{batch}]}}");
        Assert.Equal((422, 100), (answer.Status, answer.Codes.Count));
        Assert.StartsWith("149 violations, of which the first 100 are told", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(3, answer.Json.GetProperty("violations").EnumerateArray().Select(v => v.GetProperty("instance").GetInt32()));
    }

    [Fact]
    public async Task What_is_told_of_a_long_field_is_short()
    {
        var answer = await shared.Call.PredictAsync("loan", Request(With(new string('n', 100_000), 1)));
        Assert.Equal((422, true), (answer.Status, answer.Text.Length < 2000));
    }

    private static string Request(string row) => $"{{\"row\":{row}}}";

    private static string With(params object[] fields)
    {
        var row = JsonNode.Parse(Loan)!.AsObject();
        for (var i = 0; i < fields.Length; i += 2) row[(string)fields[i]] = fields[i + 1] is int number ? number : (string)fields[i + 1];
        return row.ToJsonString();
    }
}
