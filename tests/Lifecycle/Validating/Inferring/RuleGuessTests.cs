using Xunit;

namespace Levain.Validating.Inferring;

/// <summary>Bounds, categories, shapes and roles.</summary>
public sealed class RuleGuessTests
{
    public static TheoryData<string, Func<int, string>, string[]> Columns => new()
    {
        { "price", i => $"{i % 9}.5", ["[AtLeast(0)]", "// 0.5 to 8.5"] },
        { "delta", i => $"{(i % 9) - 4}", ["[AtLeast(-20), AtMost(20)] // what was seen, widened", "// -4 to 4"] },
        { "loss", i => $"-{i % 9}", ["[AtLeast(-20), AtMost(0)]"] },
        { "big", i => $"{((i % 9) - 4) * 100_000}", ["[AtLeast(-2_000_000), AtMost(2_000_000)]", "-400,000 to 400,000"] },
        { "year", i => $"{2000 + (i % 9)}", ["    public required int Year { get; init; } // 2000 to 2008"] },
        { "order_id", i => $"{20_000 + i}", ["[Unique] // all differ\n    public required int OrderId { get; init; } // 20000 to 20099"] },
        { "user_id", i => $"{i % 50}", ["    // Repeats: where it says whose row it is, [Entity].\n    public required int UserId"] },
        { "hole", i => i % 50 == 0 ? "" : "1.5", ["[AtLeast(0), Missing(UpTo = 0.05)] // missing in 2 rows, 2%", "public float? Hole"] },
        { "hollow", _ => "", ["[Missing(UpTo = 1)]", "public string? Hollow", "// always empty"] },
        { "kind", i => i % 2 == 0 ? "red" : "dark", ["public required Kind Kind", "2 different texts, the rarest in 50 rows"] },
        { "kind", i => i % 2 == 0 ? "a b" : "c", ["[OneOf(\"a b\", \"c\")]"] },
        { "kind", i => i % 2 == 0 ? "a" : "A", ["[OneOf(\"A\", \"a\")]"] },
        { "kind", i => i == 7 ? "rare" : "usual", ["[OneOf(\"rare\", \"usual\", UnknownUpTo = 0.01)] // rare ones"] },
        { "kind", _ => "same", ["    public required string Kind", "// always 'same'"] },
        { "text", i => $"some {new string('x', i)}", ["5 to 104 characters"] },
        { "zip", i => $"0{i % 9}123", ["[Matches(\"[0-9]{5}\")] // always 5 digits"] },
        { "sign", i => $"AB{i % 50:00}", ["[Length(4, 4)] // always so long"] },
        { "token", i => $"00000000-0000-0000-0000-0000000000{i:00}", ["Matches(\"[0-9a-fA-F]{8}(-", "Unique]", "all differ"] },
        { "contact", i => $"u{i}@example.org", ["[Pii, Matches(", "Looks like e-mail addresses", "Take [Pii] off"] },
        { "reach", i => $"+49 30 1234{i:00}", ["[Pii", "Looks like telephone numbers"] },
        { "bank", _ => "DE89370400440532013000", ["[Pii, Matches(\"[A-Z]{2}", "IBAN"] },
        { "first_name", i => i % 2 == 0 ? "Ada" : "Bob", ["[Pii", "public required string FirstName", "Personal data by its name"] },
        { "churn", i => i % 2 == 0 ? "true" : "false", ["public required bool Churn", "then [Label]."] },
        { "at", i => i % 2 == 0 ? "2020-01-02" : "2020-01-01", ["Not in ascending order"] },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task A_column_is_bound_by_what_was_seen(string header, Func<int, string> value, string[] says)
    {
        using var proposal = await Proposal.OfAsync($"row_id,{header}\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},{value(i)}\n")));

        Told.Says(proposal.Of(new HeaderWords(header).Pascal), says);
        Assert.Empty(await proposal.ViolationsAsync());
    }

    [Theory]
    [InlineData("n,user_id", "3,b 1,a 2,c", "UserId")]
    [InlineData("n,day", "3,2020-01-01 1,2020-01-02", "Day")]
    [InlineData("n,code", "1,a 1,b", "Code")]
    [InlineData("n,m", "3,1.5 2,2.5", "N")]
    public async Task The_key_is_an_id_before_anything_else_that_is_unique(string header, string rows, string key)
    {
        using var proposal = await Proposal.OfAsync($"{header}\n{rows.Replace(' ', '\n')}\n");
        Assert.Contains("[Key", proposal.Of(key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_value_of_a_personal_column_is_shown()
    {
        var rows = string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},19{i % 2}4-05-06,Secret{i % 2}\n"));
        using var proposal = await Proposal.OfAsync($"n,birth_date,surname\n{rows}");

        Assert.DoesNotMatch("Secret|19[01]4", proposal.Text);
    }
}
