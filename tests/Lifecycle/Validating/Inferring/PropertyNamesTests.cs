using Xunit;

namespace Levain.Validating.Inferring;

public sealed class PropertyNamesTests
{
    [Theory]
    [InlineData("temp_max", "TempMax", false)]
    [InlineData("tempMax", "TempMax", false)]
    [InlineData("TempMax", "TempMax", false)]
    [InlineData("temp max", "TempMax", true)]
    [InlineData("USER_ID", "UserId", true)]
    [InlineData("class", "Class", false)]
    [InlineData("2020 sales", "Column2020Sales", true)]
    [InlineData("größe", "Größe", false)]
    [InlineData("日本", "日本", false)]
    [InlineData("😀", "Column7", true)]
    [InlineData("", "Column7", true)]
    [InlineData("float", "FloatValue", true)]
    [InlineData("GetType", "GetTypeValue", true)]
    [InlineData("trip", "TripValue", true)]
    public void A_header_becomes_a_name_of_csharp(string header, string name, bool needsColumn)
    {
        var property = new PropertyNames("Trip", "Taxi").Take(header, 7);
        Assert.Equal((name, needsColumn), (property, PropertyNames.NeedsColumn(property, header, [header])));
    }

    [Fact]
    public void Names_that_would_be_the_same_are_numbered()
    {
        var names = new PropertyNames("Trip", "Taxi");
        Assert.Equal(["AB", "AB2", "Ab3"], new[] { "a b", "a_b", "ab3" }.Select((h, i) => names.Take(h, i)));
        Assert.True(PropertyNames.NeedsColumn("AB", "a_b", ["a_b", "aB"]));
    }

    [Theory]
    [InlineData("Category", "Category")]
    [InlineData("Taxi", "TaxiKind")]
    [InlineData("DateOnly", "DateOnlyKind")]
    public void An_enumeration_hides_no_type_that_is_needed(string property, string type) =>
        Assert.Equal(type, new PropertyNames("Trip", "Taxi").TypeOf(property));
}
