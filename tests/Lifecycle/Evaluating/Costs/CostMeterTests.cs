using Levain.Definitions.Policies;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Evaluating.Costs;

public sealed class CostMeterTests : IDisposable
{
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("houses")]
    [InlineData("flowers")]
    public async Task What_a_model_costs_stands_beside_the_facts(string model)
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        checkout.Describe("flowers", ("f.csv", "id,size,make\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"{i},{i % 3 * 10 + i % 2},{(Make)(i % 3)}\n"))));
        await checkout.RunToAsync("Evaluate", model == "houses" ? new HouseModel() : new FlowerModel());
        var record = checkout.Records.Get<Evaluation>(model, "Evaluate");
        Assert.Equal(Cost.All.Select(c => $"candidate.{c.Id}").Order(StringComparer.Ordinal), record.Measured!.Keys);
        Assert.Equal(new FileInfo(Path.Combine(checkout.Workspace.Model(model), "model.zip")).Length / 1e6, record.Measured["candidate.megabytes"], 9);
        Assert.True(record.Measured.Values.All(v => v >= 0));
    }

    [Fact]
    public async Task Measured_numbers_take_part_in_no_fingerprint_and_no_later_key()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        var model = new HouseModel { Rules = Require.That(Cost.Megabytes).IsAtMost(100) };
        await checkout.RunToAsync("Gate", model);
        var before = checkout.Records.Get<Evaluation>("houses", "Evaluate");
        var slower = before with { Measured = new(before.Measured!.ToDictionary(m => m.Key, m => 2 * m.Value), StringComparer.Ordinal) };
        Assert.Equal(before.Fingerprint, slower.Fingerprint);
        File.WriteAllText(checkout.Workspace.Record("houses", "Evaluate"), Json.Write(slower));
        Assert.Equal(StageSource.UpToDate, (await checkout.RunAsync("Gate", model)).Source);
        var huge = before with { Measured = new(before.Measured!.ToDictionary(m => m.Key, _ => 1000.0), StringComparer.Ordinal) };
        File.WriteAllText(checkout.Workspace.Record("houses", "Evaluate"), Json.Write(huge));
        var outcome = await checkout.RunAsync("Gate", model);
        Assert.Equal("rule:00", Assert.Single(outcome.Changes).Part);
        Told.Says(outcome.Finding, "reject: not so that megabytes (MB) is at most 100: not so as measured");
    }
}
