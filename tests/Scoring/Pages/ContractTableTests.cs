using System.Net;
using Levain.Scoring.Descriptions;
using Xunit;

namespace Levain.Scoring.Pages;

public sealed class ContractTableTests
{
    [Theory]
    [InlineData(0, 0, "no past")]
    [InlineData(1, 0, "at most 1 row of past")]
    [InlineData(22, 22, "22 rows of past")]
    [InlineData(22, 6, "6 to 22 rows of past")]
    public void The_past_is_said_in_words(int past, int needed, string words) => Assert.Contains(
        $"<summary>Contract: 6 fields, {words}</summary>", ContractTable.Of(SampleModels.Fraud with { Past = past, NeededPast = needed }).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(nameof(ValueKind.Number), "number")]
    [InlineData(nameof(ValueKind.Integer), "integer")]
    [InlineData(nameof(ValueKind.Boolean), "true or false")]
    [InlineData(nameof(ValueKind.Text), "text")]
    [InlineData(nameof(ValueKind.Date), "date")]
    [InlineData(nameof(ValueKind.Time), "time")]
    [InlineData(nameof(ValueKind.Category), "category")]
    public void A_field_says_its_kind_and_whether_it_may_be_missing(string kind, string words)
    {
        var column = new ColumnDescription { Name = "x", Kind = Enum.Parse<ValueKind>(kind), IsOptional = true };

        Assert.Contains($"<td>{words}, optional</td>", ContractTable.Of(SampleModels.Fraud with { Columns = [column] }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_categories_and_rules_stand_together()
    {
        var column = new ColumnDescription
        {
            Name = "x",
            Kind = ValueKind.Category,
            Categories = ["Fish & chips", "none"],
            IsPersonal = true,
            Roles = ["entity"],
            Rules = ["is <known>"],
        };

        Assert.Contains(
            "<td>entity; personal data; Fish & chips, none; is <known></td>",
            WebUtility.HtmlDecode(ContractTable.Of(SampleModels.Fraud with { Columns = [column] }).Text),
            StringComparison.Ordinal);
    }
}
