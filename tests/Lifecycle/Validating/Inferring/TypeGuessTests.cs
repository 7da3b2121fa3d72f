using Xunit;

namespace Levain.Validating.Inferring;

public sealed class TypeGuessTests
{
    public static TheoryData<string, string> Types => new()
    {
        { "true false true", "bool" },
        { "1 -2 +3", "int" },
        { "0 2147483647", "int" },
        { "0 2147483648", "long" },
        { "-9223372036854775808", "long" },
        { "9223372036854775808", "float" },
        { "1.5 2", "float" },
        { "1e5 2", "float" },
        { "1234.567 8", "float" },
        { "1438.359985", "float" },
        { "0.1234567", "float" },
        { "123456.788", "double" },
        { "16777217 0.5", "double" },
        { "1e300", "double" },
        { "1e999", "string" },
        { "2020-02-29", "DateOnly" },
        { "2021-02-29", "string" },
        { "2020-02-29T23:59:59 2020-03-01T00:00:00.5", "DateTime" },
        { "2020-02-29 2020-02-29T23:59:59", "string" },
        { "1 x", "string" },
        { "007 012", "string" },
        { "0 7", "int" },
        { "0.5 -0.25", "float" },
        { "NaN 1", "string" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_column_has_the_narrowest_type_that_gives_every_value_back(string values, string type)
    {
        using var proposal = await Proposal.OfAsync(Column("x", values.Split(' ')));
        Assert.Contains($"public required {type} X {{", proposal.Text, StringComparison.Ordinal);
        Assert.Empty(await proposal.ViolationsAsync());
    }

    [Theory]
    [InlineData("TRUE;FALSE", "Looks like a bool of FALSE, TRUE: write true and false at the source.")]
    [InlineData("Yes;no", "Looks like a bool of Yes, no")]
    [InlineData("29.02.2020;1.3.2020", "Looks like dates: write them as 2020-02-29 at the source.")]
    [InlineData("02/29/2020;3/1/2020", "Looks like dates")]
    [InlineData("2020-02-29T10:00:00Z", "in one zone and without naming it")]
    [InlineData("2020-02-29 10:00", "Looks like times")]
    [InlineData("\"1,5\";2", "Looks like numbers with commas: write a point before decimals")]
    [InlineData("\"1,234,567.5\";7", "nothing between thousands")]
    [InlineData("12 %;7 %", "Looks like numbers with a unit")]
    [InlineData(" 1;2", "Looks like int, but 1 values have blanks around them: trim them")]
    [InlineData("1;NA;2.5", "Looks like float, but 1 values are 'NA': leave them empty")]
    [InlineData("2020-01-01;null", "Looks like DateOnly, but 1 values are 'null'")]
    public async Task Another_form_stays_text_and_says_what_to_change(string values, string advice)
    {
        using var proposal = await Proposal.OfAsync(Column("x", values.Split(';')));
        Told.Says(proposal.Of("X"), "public required string X", advice);
        Assert.Empty(await proposal.ViolationsAsync());
    }

    [Theory]
    [InlineData("0;1;1", "Only 0 and 1")]
    [InlineData("20200229;20200301", "make it a DateOnly")]
    public async Task A_whole_number_that_may_mean_something_else_says_so(string values, string advice)
    {
        using var proposal = await Proposal.OfAsync(Column("x", values.Split(';')));
        Told.Says(proposal.Of("X"), "public required int X", advice);
    }

    private static string Column(string header, string[] values) =>
        $"{header},rest\n{string.Concat(values.Select(v => v + ",-\n"))}";
}
