using Xunit;

namespace Levain.Stages;

public sealed class RecordBookTests : IDisposable
{
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void A_stage_that_has_not_run_has_no_record() => Assert.Null(checkout.Records.Find<ParrotFacts>("houses", "Parrot"));

    [Fact]
    public void A_needed_record_that_is_missing_names_the_target_to_run() => Told.Says(
        Told.By(() => checkout.Records.Get<ParrotFacts>("houses", "Parrot")),
        "artifacts/houses/parrot.json", "--target=Parrot --model=houses", "without --exclusive");

    [Theory]
    [InlineData("[]", "parrot.json")]
    [InlineData("{\"schema\":2}", "newer version")]
    public void A_record_that_cannot_be_used_is_named(string text, string says)
    {
        checkout.Write("artifacts/houses/parrot.json", text);
        Told.Says(Told.By(() => checkout.Records.Get<ParrotFacts>("houses", "Parrot")), "artifacts/houses/parrot.json", says);
    }
}
