using CsCheck;
using Levain.Evaluating;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Stages;

public sealed class JsonTests
{
    private const string Place = "artifacts/x/y.json";
    private const string Advice = "Delete it.";

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void What_is_written_is_read_back_in_every_culture(string culture)
    {
        var invariant = Json.Write(Shape.Usual);
        using var other = new Culture(culture);
        Assert.Equal(invariant, Json.Write(Shape.Usual));
        Assert.Equal(invariant, Json.Write(Json.Read<Shape>(invariant, Place, Advice)));
        Assert.Contains("\"value\": 1234567.25", invariant, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_for_people_has_line_feeds_and_a_last_line_end()
    {
        var text = Json.Write(Shape.Usual);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_a_line() => Assert.DoesNotContain("\n", Json.WriteLine(Shape.Usual), StringComparison.Ordinal);

    [Fact]
    public void Members_are_camel_case_and_keys_of_dictionaries_stay_as_they_are() =>
        Told.Says(Json.WriteLine(Shape.Usual), "\"perhaps\":null", "\"package:Microsoft.ML\"", "\"source\":\"upToDate\"");

    [Fact]
    public void Computed_members_are_not_written() =>
        Assert.DoesNotContain("computed", Json.WriteLine(Shape.Usual), StringComparison.OrdinalIgnoreCase);

    public static TheoryData<string, string, string> Broken => new()
    {
        { "\"name\"", "\"nome\"", "nome" },
        { "\"name\":\"", "\"name\":null,\"optional\":\"", "name" },
        { "\"value\":1234567.25,", "", "value" },
        { "\"value\":1234567.25", "\"value\":null", "value" },
        { "\"value\":1234567.25", "\"value\":\"much\"", "much" },
        { "\"source\":\"upToDate\"", "\"source\":\"never\"", "never" },
        { "\"source\":\"upToDate\"", "\"source\":2", "source" },
        { "\"day\":\"2020-02-29\"", "\"day\":\"2021-02-29\"", "2021-02-29" },
        { "\"names\":", "\"names\":7,\"more\":", "names" },
        { "\"optional\":\"\"", "\"optional\":null", "optional" },
        { "{", "{{", "" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_does_not_fit_is_refused_by_name(string old, string now, string named)
    {
        var text = Json.WriteLine(Shape.Usual);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var changed = text.Replace(old, now, StringComparison.Ordinal);
        Told.Says(Told.By(() => Json.Read<Shape>(changed, Place, Advice)), Place, named, Advice);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public void Nothing_at_all_is_called_empty(string text) =>
        Told.Says(Told.By(() => Json.Read<Shape>(text, Place, Advice)), Place, "empty", Advice);

    [Fact]
    public void A_record_without_facts_is_refused()
    {
        var text = "{\"schema\":1,\"stage\":\"S\",\"model\":\"m\",\"key\":\"k\",\"keyParts\":{},\"outputs\":[],\"facts\":null,"
            + "\"startedAt\":\"2020-01-01T00:00:00Z\",\"seconds\":1,\"machine\":\"x\"}";
        Told.Says(Told.By(() => Json.Read<StageRecord<Shape>>(text, Place, Advice)), "facts");
    }

    [Fact]
    public void A_file_of_a_newer_schema_says_so()
    {
        using var folder = new TempFolder();
        var newer = folder.Write("newer.json", "{\"schema\":2,\"unheardOf\":true}");
        Told.Says(
            Told.By(() => Json.ReadFile<Shape>(newer, Place, 1, Advice)), Place, "schema 2", "up to 1", "Update the checkout");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{\"schema\":1")]
    public void A_file_that_is_no_json_says_so(string text)
    {
        using var folder = new TempFolder();
        Told.Says(Told.By(() => Json.ReadFile<Shape>(folder.Write("x.json", text), Place, 1, Advice)), Place, "is not JSON", Advice);
    }

    [Fact]
    public void Parameters_are_read_as_strictly_as_files()
    {
        var parameters = JObject.Parse(Json.WriteLine(Shape.Usual));
        Assert.Equal(Shape.Usual.Name, Json.Read<Shape>(parameters, Place, Advice).Name);
        parameters["other"] = 1;
        Told.Says(Told.By(() => Json.Read<Shape>(parameters, Place, Advice)), "other", Advice);
    }

    [Fact]
    public void Every_number_comes_back_bit_for_bit() => Gen.Double.Sample(value =>
    {
        var estimate = new Estimate { Value = value, Low = -value, High = value };
        return Json.Read<Estimate>(Json.WriteLine(estimate), Place, Advice) == estimate;
    });

    [Fact]
    public void Every_text_comes_back() => Gen.String.Sample(text =>
        Json.Read<Shape>(Json.WriteLine(Shape.Usual with { Name = text }), Place, Advice).Name == text);
}
