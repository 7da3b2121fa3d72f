using Levain.Conventions;
using Levain.Definitions;
using Levain.Delivery.Releases.Telling;
using Levain.Gating;
using Levain.Models.Fraud;
using Levain.Models.Market;
using Levain.Stages;
using Xunit;

namespace Levain.Output;

public sealed class RuleRemarksTests
{
    private static readonly RuleRemarks Remarks = new(new ContractSource(new Workspace(Repository.Root)));

    public static TheoryData<string, int, string> Rules => new()
    {
        { "fraud", 0, ".That(AveragePrecision).IsAtLeast(0.6)" },
        { "fraud", 5, ".And(RocAuc.OnEach(\"Channel\"))" },
        { "fraud", 7, ".AndAtLeast(positives: 100)" },
        { "market", 2, ".And(Mae).IsNotWorseThanChampionByShare" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_refused_stands_at_its_own_line(string model, int rule, string code)
    {
        ModelDefinition definition = model == "fraud" ? new FraudModel() : new MarketModel();

        var remark = Assert.Single(Remarks.Of(definition, Refused(definition, (rule, RuleOutcome.Failed))));

        Assert.Contains(code, Repository.Read(remark.File).Split('\n')[remark.Line - 1], StringComparison.Ordinal);
        Assert.Equal(RemarkLevel.Failure, remark.Level);
    }

    [Fact]
    public void What_rejects_stands_before_what_does_not_tell()
    {
        var remarks = Remarks.Of(new FraudModel(), Refused(new FraudModel(), (1, RuleOutcome.Undecided), (3, RuleOutcome.Failed), (4, RuleOutcome.Worse))).ToList();

        Assert.Equal([RemarkLevel.Failure, RemarkLevel.Warning, RemarkLevel.Warning], remarks.Select(r => r.Level));
        Assert.Equal(["fraud: not fit to serve", "fraud: the rows do not tell", "fraud: worse than the champion"], remarks.Select(r => r.Title));
    }

    [Fact]
    public void A_gate_that_is_put_together_elsewhere_is_told_at_its_own_line()
    {
        using var checkout = new WrittenCheckout();
        checkout.Write("models/fraud/FraudModel.cs", "class FraudModel\n{\n    public override GatePolicy Gate => Other.Gate;\n}\n");

        var remark = new RuleRemarks(new ContractSource(checkout.Workspace)).Of(new FraudModel(), Refused(new FraudModel(), (2, RuleOutcome.Failed))).Single();

        Assert.Equal(("models/fraud/FraudModel.cs", 3), (remark.File, remark.Line));
    }

    private static Verdict Refused(ModelDefinition model, params (int Index, RuleOutcome Outcome)[] refused)
    {
        var outcomes = refused.ToDictionary(r => r.Index, r => r.Outcome);
        var judged = model.Gate.Rules.Except(model.Gate.Budgets);
        return new Verdict
        {
            Decision = Decision.Reject,
            Candidate = "sha256:c",
            Champion = "none",
            Sentence = "no",
            Reasons = [.. judged.Select((r, i) => new Reason { Rule = r.Sentence, Outcome = outcomes.GetValueOrDefault(i, RuleOutcome.Passed), Evidence = "e" })],
        };
    }
}
