using Xunit;

namespace Levain.Output;

public sealed class SourceTextTests
{
    private const string Tricky = """
        using Levain.Definitions.Contracts;

        /// <summary>A record Sale with [Above(0)] Amount { get; } in its comment.</summary>
        public sealed record Sale
        {
            [Key, EventTime(FreshWithinDays = 7)]
            public required DateTime Time { get; init; }

            // [Above(1)] public float Amount { get; }
            [Above(0), Levain.Definitions.Contracts.AtMost(
                1_000_000,
                Severity = Severity.Warning)]
            [Missing(UpTo = 0.1)] public float? Amount
            {
                get; init;
            }

            [OneOf("Above(3)", "a;b}", "]", Severity = Severity.Warning), MatchesAttribute(@"[A-Z]""{2};")]
            public required string
                Kind { get; init; }

            [AtLeast(0)] public int Low { get; init; }

            [Rule("high is at least Low { get; }")]
            internal bool HighIsAboveLow => High >= Low && Fits(Amount ?? 0);

            [Rule("fits")]
            private static bool Fits(float amount) => amount > 0;

            [AtLeast(0)] public int High { get; init; }

            public int Plain { get; init; } = new[] { 1, 2 }.Length;

            [Rule("last")] bool Last() { return Plain == High; }
        }
        """;

    [Theory]
    [InlineData("Time", 7)]
    [InlineData("Amount", 13)]
    [InlineData("Kind", 20)]
    [InlineData("Low", 22)]
    [InlineData("High", 30)]
    [InlineData("HighIsAboveLow", 25)]
    [InlineData("Fits", 28)]
    [InlineData("Last", 34)]
    [InlineData("Absent", null)]
    public void A_member_is_found_where_it_is_declared(string name, int? line) => Assert.Equal(line, new SourceText(Tricky).MemberLine(name));

    [Theory]
    [InlineData("Time", "Key", 6)]
    [InlineData("Time", "EventTime", 6)]
    [InlineData("Amount", "Above", 10)]
    [InlineData("Amount", "AtMost", 10)]
    [InlineData("Amount", "Missing", 13)]
    [InlineData("Kind", "OneOf", 18)]
    [InlineData("Kind", "Matches", 18)]
    [InlineData("Kind", "Above", null)]
    [InlineData("HighIsAboveLow", "Rule", 24)]
    [InlineData("Fits", "Rule", 27)]
    [InlineData("Last", "Rule", 34)]
    [InlineData("Plain", "AtLeast", null)]
    [InlineData("Absent", "Key", null)]
    public void An_attribute_is_found_on_its_member(string member, string attribute, int? line) =>
        Assert.Equal(line, new SourceText(Tricky).AttributeLine(member, attribute));

    [Fact]
    public void An_attribute_is_found_whatever_it_stands_on() => Assert.Equal(6, new SourceText(Tricky).AttributeLine("EventTime"));

    [Fact]
    public void A_type_is_found_beside_its_comment() => Assert.Equal(4, new SourceText(Tricky).TypeLine("Sale"));

    [Theory]
    [InlineData("public record Sale(\n    [property: Key] int Id,\n    [property: Above(0)]\n    float Amount);\n", "Amount", "Above", 3)]
    [InlineData("public record Sale(\n    [property: Key] int Id,\n    [property: Above(0)]\n    float Amount);\n", "Id", "Key", 2)]
    [InlineData("record Sale\n{\n    [ Above (0) ]\n    /* here */ public float @Amount\n        => 1;\n}\n", "Amount", "Above", 3)]
    [InlineData("record Sale\r\n{\r\n    [Key]\r\n    [Above(0)]\r\n    public float Amount { get; }\r\n}\r\n", "Amount", "Above", 4)]
    public void Other_layouts_are_read(string text, string member, string attribute, int line) =>
        Assert.Equal(line, new SourceText(text).AttributeLine(member, attribute));
}
