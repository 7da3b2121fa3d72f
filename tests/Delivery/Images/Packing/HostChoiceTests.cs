using Levain.Registering;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Images.Packing;

public sealed class HostChoiceTests
{
    private static readonly Champion Committed = Json.Read<Champion>(File.ReadAllText(Path.Combine(Repository.Root, "models", "market", "champion.json")), "champion.json", "");

    private static Champion WithoutFlatForm => Committed with { Serving = null };

    [Theory]
    [InlineData(null, true, HostKind.Aot)]
    [InlineData(null, false, HostKind.Full)]
    [InlineData(HostKind.Full, true, HostKind.Full)]
    [InlineData(HostKind.Aot, true, HostKind.Aot)]
    public void The_small_program_is_taken_where_it_can_be_linked(HostKind? asked, bool canLink, HostKind chosen) =>
        Assert.Equal(chosen, HostChoice.For(Committed, asked, canLink));

    [Theory]
    [InlineData(null)]
    [InlineData(HostKind.Full)]
    public void A_model_without_a_flat_form_has_the_full_program(HostKind? asked) => Assert.Equal(HostKind.Full, HostChoice.For(WithoutFlatForm, asked, canLink: true));

    [Fact]
    public void What_cannot_be_is_told()
    {
        Told.Says(Told.By(() => HostChoice.For(WithoutFlatForm, HostKind.Aot, canLink: true)), "market", "no flat form", "--host=full");
        Told.Says(Told.By(() => HostChoice.For(Committed, HostKind.Aot, canLink: false)), "C linker", "clang", "--host=full");
    }
}
