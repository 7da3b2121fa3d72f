using Xunit;

namespace Levain.Registering;

public sealed class PromotionLockTests : IDisposable
{
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void One_promotion_of_a_model_happens_at_a_time()
    {
        using var taken = PromotionLock.Take(checkout.Workspace, "houses");
        Told.Says(
            Told.By(() => PromotionLock.Take(checkout.Workspace, "houses")), "Another process promotes houses", "same command again");
        using var other = PromotionLock.Take(checkout.Workspace, "cars");
    }

    [Fact]
    public void It_is_free_again_after_its_holder()
    {
        for (var i = 0; i < 3; i++)
            using (PromotionLock.Take(checkout.Workspace, "houses"))
                Assert.Empty(Directory.GetFiles(checkout.Workspace.Artifacts, "*.new"));
    }

    [Fact]
    public void A_held_lock_lets_no_pointer_move()
    {
        using var taken = PromotionLock.Take(checkout.Workspace, "houses");
        Told.By(() => checkout.Registry.Promote(Champions.Of("sha256:a"), null, Champions.Entry("sha256:a")));
        Assert.Null(checkout.Registry.Champion("houses"));
        Assert.Empty(checkout.Registry.History("houses"));
    }
}
