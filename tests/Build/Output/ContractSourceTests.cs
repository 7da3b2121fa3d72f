using Levain.Conventions;
using Levain.Models.Fraud;
using Levain.Stages;
using Levain.Validating;
using Levain.Definitions.Contracts;
using Xunit;

namespace Levain.Output;

public sealed class ContractSourceTests
{
    private static readonly ContractSource Source = new(new Workspace(Repository.Root));

    [Theory]
    [InlineData(ViolationCode.OutOfRange, "Amount", "AtMost", "models/fraud/Transaction.cs", "[Above(0), AtMost(1_000_000)]")]
    [InlineData(ViolationCode.WrongType, "Amount", "", "models/fraud/Transaction.cs", "float Amount")]
    [InlineData(ViolationCode.DuplicateKey, "Id", "Key", "models/fraud/Transaction.cs", "[Key]")]
    [InlineData(ViolationCode.DuplicateKey, "Time, Id", "Key", "models/fraud/Transaction.cs", "DateTime Time")]
    [InlineData(ViolationCode.OutOfOrder, "", "EventTime", "models/fraud/Transaction.cs", "[EventTime(FreshWithinDays = 7)]")]
    [InlineData(ViolationCode.FieldCount, "", "", "models/fraud/Transaction.cs", "record Transaction")]
    [InlineData(ViolationCode.OutOfRange, "Gone", "Above", "models/fraud/Transaction.cs", "record Transaction")]
    [InlineData(ViolationCode.TooManyQuarantined, "", "", "models/fraud/FraudModel.cs", "class FraudModel")]
    [InlineData(ViolationCode.RowOverlap, "", "", "models/fraud/FraudModel.cs", "class FraudModel")]
    public void A_broken_rule_stands_at_the_line_that_asks_for_it(ViolationCode code, string column, string attribute, string file, string text)
    {
        var place = Source.Of(new FraudModel(), "Transaction", Broken(code, column, attribute));

        Assert.Equal(file, place.File);
        Assert.Contains(text, Repository.Read(file).Split('\n')[place.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_of_the_definition_stands_at_its_own_line()
    {
        using var checkout = new WrittenCheckout();
        checkout.Write("models/fraud/FraudModel.cs", "class FraudModel\n{\n    public override double QuarantineLimit => 0.5;\n}\n");

        Assert.Equal(
            new SourcePlace("models/fraud/FraudModel.cs", 3),
            new ContractSource(checkout.Workspace).Of(new FraudModel(), "Transaction", Broken(ViolationCode.TooManyQuarantined, "", "")));
    }

    [Fact]
    public void A_contract_that_models_share_is_found_beside_them()
    {
        using var checkout = new WrittenCheckout();
        checkout.Write("models/shared/Deep/Transaction.cs", "\nrecord Transaction { [Key] public int Id { get; } }\n");

        Assert.Equal(
            new SourcePlace("models/shared/Deep/Transaction.cs", 2),
            new ContractSource(checkout.Workspace).Of(new FraudModel(), "Transaction", Broken(ViolationCode.DuplicateKey, "Id", "Key")));
    }

    [Fact]
    public void A_contract_without_a_file_of_its_name_is_told_at_the_definition()
    {
        using var checkout = new WrittenCheckout();

        Assert.Equal(
            new SourcePlace("models/fraud/FraudModel.cs", 1),
            new ContractSource(checkout.Workspace).Of(new FraudModel(), "Transaction", Broken(ViolationCode.DuplicateKey, "Id", "Key")));
    }

    private static Violation Broken(ViolationCode code, string column, string attribute) => new()
    {
        Code = code,
        Severity = Severity.Error,
        Column = column,
        Rule = "a rule",
        Attribute = attribute,
        Stops = false,
        Count = 1,
        Share = 0.1,
        First = [],
    };
}
